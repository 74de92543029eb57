using System.Text;
using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Loading;

public sealed class LimitTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_list_with_too_many_entries_is_refused_with_the_place_and_the_limit()
    {
        var path = folder.Write("r.json", "{\n  \"version\": 2,\n  \"hosts\": [{\"id\": \"a\"}, {\"id\": \"b\"}, {\"id\": \"c\"}, {\"id\": \"d\"}]\n}");

        var problem = Assert.Throws<IOException>(() => Load(path, new RegistryLimits { MaxEntries = 3 }));

        Assert.Equal($"{path}(3,52): a list or an object has more than 3 entries, the limit that RegistryLimits.MaxEntries sets.", problem.Message);
        Assert.Equal(4, Load(path, new RegistryLimits { MaxEntries = 4 }).Data.Hosts.Count);
    }

    [Fact]
    public void An_object_with_too_many_members_is_refused() =>
        Assert.Throws<IOException>(() => Load(folder.Write("r.json", """{"version": 2, "hosts": [], "models": []}"""), new RegistryLimits { MaxEntries = 2 }));

    [Theory]
    [InlineData("12345678", true)]
    [InlineData("123456789", false)]
    [InlineData("éééé", true)]
    [InlineData("ééééé", false)]
    public void A_text_counts_in_bytes(string label, bool isTaken)
    {
        var snapshot = Snapshot($$"""{"version": 2, "hosts": [{"id": "a", "label": "{{label}}"}]}""", new RegistryLimits { MaxTextLength = 8 });

        Assert.Equal(isTaken, snapshot.IsReadable);
        if (!isTaken) Assert.Contains("(1,47): a text is longer than 8 bytes", Assert.Single(snapshot.Findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("\\\"")]
    [InlineData("\\\\")]
    public void A_long_text_is_found_wherever_it_stands_and_whatever_is_escaped_in_it(string part)
    {
        for (var offset = 0; offset < 40; offset++)
        {
            var label = string.Concat(Enumerable.Repeat(part, 32));
            var text = $$"""{"version": 2, {{new string(' ', offset)}}"hosts": [{"id": "a", "label": "{{label}}"}], "note": "{{label[..^part.Length]}}"}""";

            Assert.False(Snapshot(text, new RegistryLimits { MaxTextLength = label.Length - 1 }).IsReadable);
            Assert.True(Snapshot(text, new RegistryLimits { MaxTextLength = label.Length }).IsReadable);
        }
    }

    [Fact]
    public void What_stands_too_deep_is_refused()
    {
        const string Text = """{"version": 2, "note": [[[1]]]}""";

        Assert.False(Snapshot(Text, new RegistryLimits { MaxDepth = 3 }).IsReadable);
        Assert.True(Snapshot(Text, new RegistryLimits { MaxDepth = 4 }).IsReadable);
    }

    [Fact]
    public void A_home_says_in_a_finding_what_goes_beyond()
    {
        folder.Write("alice/model_registry.json", Registries.Typical);
        var home = new RegistryHome<ModelRegistry>(folder.Path, new RegistryOptions { Limits = new RegistryLimits { MaxEntries = 3 } });

        var snapshot = home.Load(UserName.Parse("alice"));

        Assert.Equal("RK1009", Assert.Single(snapshot.Findings).Rule.Id);
        Assert.False(snapshot.IsSound);
        Assert.Throws<InvalidRegistryException>(() => snapshot.RequireValid());
        Assert.NotNull(snapshot.WhyReadOnly);
    }

    [Fact]
    public void A_limit_of_nothing_is_none()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RegistryLimits { MaxDepth = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RegistryLimits { MaxDepth = 513 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RegistryLimits { MaxEntries = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RegistryLimits { MaxTextLength = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RegistryLimits { MaxFileSize = 0 });
    }

    public void Dispose() => folder.Dispose();

    private static Snapshot<ModelRegistry> Load(string path, RegistryLimits limits) => new RegistryFile<ModelRegistry>(path, new RegistryOptions { Limits = limits }).Load();

    private static Snapshot<ModelRegistry> Snapshot(string text, RegistryLimits limits) => RegistryKit.Snapshot.Of<ModelRegistry>(Encoding.UTF8.GetBytes(text), new RegistryOptions { Limits = limits });
}
