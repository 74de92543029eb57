using System.Text;
using System.Text.Json;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Merging;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Merging;

public sealed class RegistryMergeTests
{
    private const int Runs = 400;

    private static readonly string[] Ids = ["a", "b", "c", "d", "e/f", "[id=g]"];
    private static readonly string[] Names = ["label", "api_key", "api_url", "note"];

    /// <summary>Whatever two do: either the outcome has both changes, or the same place is named that both touched.</summary>
    [Fact]
    public void Both_changes_are_in_the_outcome_or_neither_is()
    {
        var random = new Random(11);
        var merged = 0;
        for (var run = 0; run < Runs; run++)
        {
            var origin = Some(random);
            var mine = Changed(origin, random);
            var theirs = Changed(origin, random);

            var merge = RegistryMerge.Of(Parse(origin), Parse(mine), Parse(theirs), Schemas.V2);
            if (merge.Conflicts.Count > 0)
            {
                Assert.Empty(merge.Edits);
                continue;
            }

            merged++;
            var outcome = Apply(theirs, merge.Edits);
            Assert.Equal(Differences(origin, mine).Union(Differences(origin, theirs)).Order(StringComparer.Ordinal), Differences(origin, outcome).Order(StringComparer.Ordinal));
        }

        Assert.InRange(merged, Runs / 10, Runs * 9 / 10);
    }

    /// <summary>Who comes first does not matter for whether two changes go together.</summary>
    [Fact]
    public void Conflicts_are_the_same_from_both_sides()
    {
        var random = new Random(12);
        for (var run = 0; run < Runs; run++)
        {
            var origin = Some(random);
            var one = Changed(origin, random);
            var other = Changed(origin, random);

            var here = RegistryMerge.Of(Parse(origin), Parse(one), Parse(other), Schemas.V2);
            var there = RegistryMerge.Of(Parse(origin), Parse(other), Parse(one), Schemas.V2);

            Assert.Equal(here.Conflicts.Count == 0, there.Conflicts.Count == 0);
        }
    }

    [Fact]
    public void An_id_that_looks_like_a_path_is_an_id() =>
        Assert.Empty(RegistryMerge.Of(
            Parse("""{"hosts": [{"id": "a"}, {"id": "a]/label"}]}"""),
            Parse("""{"hosts": [{"id": "a", "label": "x"}, {"id": "a]/label"}]}"""),
            Parse("""{"hosts": [{"id": "a"}]}"""),
            Schemas.V2).Conflicts);

    private static string Some(Random random) =>
        "{\"version\": 2, \"hosts\": [" + string.Join(", ", Ids.Where(_ => random.Next(2) == 0).Select(id => Host(id, random))) + "], \"roles\": {\"r\": {\"primary\": \"a\"}}}";

    private static string Host(string id, Random random) =>
        $"{{\"id\": \"{id}\"" + string.Concat(Names.Where(_ => random.Next(2) == 0).Select(name => $", \"{name}\": \"{random.Next(100)}\"")) + "}";

    private static string Changed(string text, Random random)
    {
        var hosts = EditPath.Root.Member("hosts");
        using var document = JsonDocument.Parse(text);
        var present = document.RootElement.GetProperty("hosts").EnumerateArray().Select(host => host.GetProperty("id").GetString()!).ToList();
        var edits = new List<JsonEdit>();
        for (var count = random.Next(1, 3); count > 0; count--)
        {
            var id = Ids[random.Next(Ids.Length)];
            var isPresent = present.Contains(id);
            var value = Encoding.UTF8.GetBytes($"\"{random.Next(3)}\"");
            var edit = random.Next(5) switch
            {
                0 => JsonEdit.Remove(hosts.Entry("id", id)),
                1 => JsonEdit.Set(EditPath.Root.Member("roles").Member("r").Member(random.Next(2) == 0 ? "primary" : "backup_1"), value),
                2 when !isPresent => JsonEdit.Append(hosts, Encoding.UTF8.GetBytes(Host(id, random))),
                _ when isPresent => JsonEdit.Set(hosts.Entry("id", id).Member(Names[random.Next(Names.Length)]), value),
                _ => JsonEdit.Remove(EditPath.Root.Member("roles").Member("r")),
            };
            if (edit.Kind == JsonEditKind.Append) present.Add(id);
            edits.Add(edit);
        }

        try
        {
            return Apply(text, edits);
        }
        catch (EditException)
        {
            // The second edit needed what the first one took away.
            return text;
        }
    }

    private static string Apply(string text, IReadOnlyList<JsonEdit> edits)
    {
        var utf8 = Utf8Text.FromString(text);
        return Encoding.UTF8.GetString(TextChange.Apply(utf8, EditPlanner.Plan(utf8, edits)));
    }

    /// <summary>Every property that differs, with what it is now; a host or a role that is gone counts as one.</summary>
    private static IEnumerable<string> Differences(string before, string after)
    {
        var former = Properties(before);
        var present = Properties(after);
        return former.Keys.Union(present.Keys).Where(key => former.GetValueOrDefault(key) != present.GetValueOrDefault(key)).Select(key => $"{key} = {present.GetValueOrDefault(key)}");
    }

    private static Dictionary<(string Entity, string Property), string> Properties(string text)
    {
        using var document = JsonDocument.Parse(text);
        var hosts = document.RootElement.GetProperty("hosts").EnumerateArray().Select(host => (Name: $"host {host.GetProperty("id")}", Properties: host));
        var roles = document.RootElement.GetProperty("roles").EnumerateObject().Select(role => (Name: $"role {role.Name}", Properties: role.Value));
        return hosts.Concat(roles).SelectMany(entity => entity.Properties.EnumerateObject().Select(property => ((entity.Name, property.Name), property.Value.GetRawText()))).ToDictionary(pair => pair.Item1, pair => pair.Item2);
    }

    private static JsonTree Parse(string text) => JsonTree.Parse(Utf8Text.FromString(text));
}
