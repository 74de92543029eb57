using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Secrets;

/// <summary>A key may be written as a reference to an environment variable or a file. It is looked up where it is used.</summary>
public sealed class ReferenceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string> variables = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_variable_is_read_at_each_use()
    {
        var key = KeyInOwnFile("${env:KEY}");

        Assert.True(key.IsEmpty);
        variables["KEY"] = "one";
        Assert.Equal("one", key.Reveal());
        variables["KEY"] = "two";
        Assert.Equal("two", key.Reveal());
        variables.Remove("KEY");
        Assert.Equal("", key.Reveal());
    }

    [Fact]
    public void A_reference_that_leads_to_nothing_is_missing_and_a_key_that_nobody_wrote_is_not()
    {
        var key = KeyInOwnFile("${env:KEY}");

        Assert.True(key.IsMissing);
        variables["KEY"] = "one";
        Assert.False(key.IsMissing);
        Assert.False(KeyInOwnFile("").IsMissing);
        Assert.False(KeyInOwnFile("one").IsMissing);
        Assert.False(new Secret("${env:KEY2}").IsMissing);
    }

    [Theory]
    [InlineData(" ${env:KEY} ")]
    [InlineData("\t${env:KEY}\n")]
    public void White_space_around_a_reference_does_not_count(string written)
    {
        variables["KEY"] = "one";

        Assert.Equal("one", KeyInOwnFile(written).Reveal());
    }

    [Theory]
    [InlineData("a${env:KEY}")]
    [InlineData("${ENV:KEY}")]
    [InlineData("${env:KEY")]
    [InlineData("$env:KEY")]
    [InlineData("${KEY}")]
    public void Anything_else_is_the_key_itself(string written)
    {
        variables["KEY"] = "one";

        Assert.Equal(written, KeyInOwnFile(written).Reveal());
    }

    [Theory]
    [InlineData("${env:}")]
    [InlineData("${env:a=b}")]
    [InlineData("${env:a\0b}")]
    public void A_name_that_no_variable_can_have_is_not_set(string written)
    {
        var file = new RegistryFile<ModelRegistry>(folder.Write("own/model_registry.json", Text(written)), new RegistryOptions { Settings = new ModelRegistrySettings() });

        Assert.Equal("", Key(file.Load()).Reveal());
    }

    [Fact]
    public void A_record_holds_what_is_written()
    {
        variables["KEY"] = "one";

        Assert.Equal("${env:KEY}", OwnFile("${env:KEY}").Data.Hosts[0].ApiKey!.Reveal());
    }

    [Fact]
    public void In_a_home_a_variable_is_read_only_if_it_is_allowed()
    {
        variables["KEY"] = variables["OTHER"] = "one";

        Assert.Equal("one", KeyInHome("${env:KEY}", "KEY").Reveal());
        Assert.Equal("", KeyInHome("${env:OTHER}", "KEY").Reveal());
        Assert.Equal("", KeyInHome("${env:KEY}").Reveal());
    }

    [Fact]
    public void A_variable_that_is_not_set_lends_the_server_s_key_at_the_server_s_url()
    {
        var settings = new ModelRegistrySettings { LocalApiUrl = new Url("http://h"), LocalApiKey = new Secret("server") };
        var key = Key(Documents.Of(Text("${env:KEY}"), settings, name => variables.GetValueOrDefault(name)));

        Assert.Equal("server", key.Reveal());
        variables["KEY"] = "own";
        Assert.Equal("own", key.Reveal());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u0085")]
    public void A_blank_key_is_none_and_the_server_s_is_lent(string written)
    {
        var settings = new ModelRegistrySettings { LocalApiUrl = new Url("http://h/"), LocalApiKey = new Secret("server") };

        Assert.Equal("server", Key(Documents.Of(Text(written), settings)).Reveal());
        Assert.Equal("", Key(Documents.Of(Text(written))).Reveal());
    }

    [Fact]
    public void A_lent_key_prints_and_compares_as_what_it_is()
    {
        var settings = new ModelRegistrySettings { LocalApiUrl = new Url("http://h/"), LocalApiKey = new Secret("server") };
        var lent = Key(Documents.Of(Text(""), settings));

        Assert.Equal("(secret)", lent.ToString());
        Assert.NotEqual(Secret.None, lent);
    }

    [Fact]
    public void A_file_below_the_folder_is_read_at_each_use()
    {
        var key = KeyInOwnFile("${file:keys/h.txt}");

        Assert.Equal("", key.Reveal());
        folder.Write("own/keys/h.txt", "\uFEFFone\n");
        Assert.Equal("one", key.Reveal());
        folder.Write("own/keys/h.txt", " two ");
        Assert.Equal("two", key.Reveal());
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("keys/../../outside.txt")]
    [InlineData("/etc/hostname")]
    [InlineData("linked.txt")]
    [InlineData("linked/outside.txt")]
    [InlineData("circle")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a\0b")]
    [InlineData("keys")]
    [InlineData("large.txt")]
    public void Any_other_file_counts_as_no_key(string path)
    {
        folder.Write("outside.txt", "stolen");
        folder.MakeFolder("own/keys");
        folder.Write("own/large.txt", new string('k', 65537));
        File.CreateSymbolicLink(folder.PathOf("own/linked.txt"), "../outside.txt");
        File.CreateSymbolicLink(folder.PathOf("own/linked"), "..");
        File.CreateSymbolicLink(folder.PathOf("own/circle"), "circle");

        Assert.Equal("", KeyInOwnFile($"${{file:{path}}}").Reveal());
        Assert.Equal("", KeyInHome($"${{file:{path}}}").Reveal());
    }

    [Fact]
    public void A_full_path_is_refused_even_if_it_leads_below_the_folder() => Assert.Equal("", KeyInOwnFile($"${{file:{folder.Write("own/k.txt", "one")}}}").Reveal());

    [Fact]
    public void A_link_within_the_folder_may_be_followed()
    {
        folder.Write("own/k.txt", "one");
        File.CreateSymbolicLink(folder.PathOf("own/l.txt"), "k.txt");

        Assert.Equal("one", KeyInOwnFile("${file:l.txt}").Reveal());
    }

    [Fact]
    public void In_a_home_a_user_reads_no_other_user_s_files()
    {
        folder.Write("home/bob/k.txt", "bob's");
        folder.Write("home/alice/k.txt", "alice's");

        Assert.Equal("alice's", KeyInHome("${file:k.txt}").Reveal());
        Assert.Equal("", KeyInHome("${file:../bob/k.txt}").Reveal());
    }

    [Fact]
    public void A_text_that_is_no_file_has_no_folder() => Assert.Equal("", Key(Documents.Of(Text("${file:k.txt}"))).Reveal());

    private RegistryOptions Options(params string[] allowed) => new() { Settings = new ModelRegistrySettings(), Environment = name => variables.GetValueOrDefault(name), AllowedVariables = allowed.ToHashSet() };

    private Snapshot<ModelRegistry> OwnFile(string key) => new RegistryFile<ModelRegistry>(folder.Write("own/model_registry.json", Text(key)), Options()).Load();

    private Secret KeyInOwnFile(string key) => Key(OwnFile(key));

    private Secret KeyInHome(string key, params string[] allowed)
    {
        folder.Write("home/alice/model_registry.json", Text(key));
        return Key(new RegistryHome<ModelRegistry>(folder.PathOf("home"), Options(allowed)).Load(UserName.Parse("alice")));
    }

    private static string Text(string key) => Registries.WithHost($$"""{"id": "h", "api_url": "http://h", "api_key": {{System.Text.Json.JsonSerializer.Serialize(key)}}}""");

    private static Secret Key(Snapshot<ModelRegistry> snapshot) => Assert.IsType<ResolvedLocalOpenAiModel>(snapshot.Resolve("x")).ApiKey;
}
