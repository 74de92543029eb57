using System.Text;
using System.Text.Json;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Validation;

/// <summary>The emitted validator and the rules are two ways to the same answer. So are the syntax tree and .NET's own JSON reader.</summary>
public sealed class OneMeaningTests
{
    private const int Rounds = 1000;
    private const int Seed = 20260611;

    private static readonly List<Snapshot<ModelRegistry>> Sound = Make(mistakes: 0, isDamaged: false);

    private static readonly List<Snapshot<ModelRegistry>> All = [.. Sound, .. Make(0, isDamaged: true), .. Make(0.004, isDamaged: false), .. Make(0.02, isDamaged: false), .. Make(0.02, isDamaged: true), .. Make(0.1, isDamaged: false)];

    [Fact]
    public void What_is_made_without_mistakes_is_valid() => Each(Sound, (text, snapshot) =>
    {
        Assert.True(ModelRegistry.IsValid(text));
        Assert.DoesNotContain(snapshot.Findings, finding => finding.Severity == Severity.Error && finding.Rule.Id != "RK2008");
    });

    [Fact]
    public void No_answer_is_rare_among_the_texts()
    {
        Assert.InRange(All.Count(snapshot => ModelRegistry.IsValid(snapshot.Content.Span)), All.Count / 5, All.Count * 4 / 5);
        Assert.InRange(All.Count(snapshot => IsJson(snapshot.Content.ToArray())), All.Count / 5, All.Count * 9 / 10);
    }

    [Fact]
    public void The_emitted_validator_says_what_the_rules_say() => Each(All, (text, snapshot) =>
        Assert.Equal(!snapshot.Findings.Any(Rules.IsOfTheValidator), ModelRegistry.IsValid(text)));

    [Fact]
    public void What_is_clean_has_no_error_and_the_snapshot_knows() => Each(All, (text, snapshot) =>
    {
        var isSound = snapshot.Findings.All(finding => finding.Severity != Severity.Error);
        Assert.Equal(isSound, snapshot.IsSound);
        if (ModelRegistry.IsClean(text)) Assert.True(isSound);
    });

    [Fact]
    public void The_syntax_tree_takes_for_JSON_what_the_reader_of_NET_does() => Each(All, (text, _) => Assert.Equal(IsJson(text), Rules.IsJson(text)));

    [Fact]
    public void What_is_read_and_written_is_read_again_as_the_same() => Each(All, (_, snapshot) =>
        Assert.Equal(snapshot.Data, Documents.Read(Documents.Write(snapshot.Data))));

    [Fact]
    public void Every_role_of_every_text_resolves() => Each(All, (_, snapshot) =>
    {
        foreach (var role in snapshot.Data.Roles.Keys) Assert.Same(snapshot.Resolve(role), snapshot.Explain(role).Result);
    });

    private static List<Snapshot<ModelRegistry>> Make(double mistakes, bool isDamaged)
    {
        var random = new Random(Seed);
        var registries = new RandomRegistries(random);
        return [.. Enumerable.Range(0, Rounds).Select(_ => Encoding.UTF8.GetBytes(registries.Next(mistakes))).Select(text => Documents.Of(isDamaged ? Damage.Apply(text, random) : text))];
    }

    private static void Each(List<Snapshot<ModelRegistry>> snapshots, Action<byte[], Snapshot<ModelRegistry>> check)
    {
        for (var i = 0; i < snapshots.Count; i++)
        {
            var text = snapshots[i].Content.ToArray();
            var problem = Record.Exception(() => check(text, snapshots[i]));
            if (problem is not null) Assert.Fail($"text {i}: {problem.Message}\n{Rules.Describe(snapshots[i].Findings)}\n{Encoding.UTF8.GetString(text)}");
        }
    }

    private static bool IsJson(byte[] bytes)
    {
        var text = bytes.AsSpan();
        if (text.StartsWith("\uFEFF"u8)) text = text[3..];
        if (!System.Text.Unicode.Utf8.IsValid(text)) return false;

        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = 512 });
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
