using Cortex.RegistryKit.Language.Rules.Files;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Rules.Acceptance;

/// <summary>What a file accepts: in any object, <c>"x-rk-accept": {"RK4001": "kept for the demo"}</c>.</summary>
internal sealed class Acceptances
{
    /// <summary>The property. It stands in any object that is no map, is strict JSON, and is kept by whoever does not know it.</summary>
    public const string Property = "x-rk-accept";

    private readonly List<(JsonMember Member, Place Owner)> members = [];

    /// <summary>Notes an object's acceptances.</summary>
    public void Add(JsonMember member, Place owner) => members.Add((member, owner));

    /// <summary>The fault of acceptances in a map, where they would be an entry.</summary>
    public static Finding InMap(JsonMember member, Place owner) => Fault(member.NameNode.Span, owner.Pointer + "/" + Property, owner, "has no effect in a map, where every property is an entry; put it into the entry");

    /// <summary>Takes the accepted ones out of what was found, and finds fault with acceptances that accept nothing.</summary>
    public CheckResult Apply(List<Finding> findings)
    {
        if (members.Count == 0) return new CheckResult(InOrder(findings), []);

        var faults = new List<Finding>();
        var entries = members.SelectMany(entry => Entries(entry.Member, entry.Owner, faults)).ToList();
        var left = new List<Finding>();
        var accepted = new List<AcceptedFinding>();
        foreach (var finding in InOrder(findings))
        {
            // The innermost one speaks: a reason that was given for the whole file says least.
            var entry = entries.Where(entry => entry.Covers(finding)).OrderByDescending(entry => entry.Place.Length).FirstOrDefault();
            if (entry is null)
            {
                left.Add(finding);
                continue;
            }

            entry.IsUsed = true;
            accepted.Add(new AcceptedFinding(finding, entry.Reason));
        }

        faults.AddRange(entries.Where(entry => !entry.IsUsed).Select(entry => new Finding(IdleAcceptance.Rule, entry.Key.Span, entry.Pointer, $"{entry.Owner}nothing here has the finding {entry.Key.Raw.Trim('"')}, so there is nothing to accept; remove this")));
        return new CheckResult(InOrder([.. left, .. faults]), accepted);
    }

    private static IReadOnlyList<Finding> InOrder(List<Finding> findings) => [.. findings.OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)];

    private static IEnumerable<Entry> Entries(JsonMember member, Place owner, List<Finding> faults)
    {
        var pointer = owner.Pointer + "/" + Property;
        if (member.Value.Kind != JsonKind.Object) faults.Add(Fault(member.Value.Span, pointer, owner, "is an object of rule ids, each with the reason"));
        foreach (var entry in member.Value.Members)
        {
            var name = entry.Name;
            var slash = name.IndexOf('/');
            var id = slash < 0 ? name : name.Substring(0, slash);
            if (RuleCatalogue.Find(id) is null) faults.Add(Fault(entry.NameNode.Span, pointer, owner, $"names no rule by '{id}'{Suggestions.Question(Suggestions.Nearest(id, RuleCatalogue.All.Select(rule => rule.Id)))}"));
            else if (!CanBeAccepted(id)) faults.Add(Fault(entry.NameNode.Span, pointer, owner, $"cannot accept {id}: what is said of the text as a whole, of acceptances themselves and of code is not for a file to accept"));
            else if (!entry.Value.TryGetText(out var reason) || Blank.Is(reason)) faults.Add(Fault(entry.Value.Span, pointer, owner, $"needs a reason for {id}, as a text"));
            else if (slash >= 0 && !JsonPointer.IsWellFormed(name.Substring(slash))) faults.Add(Fault(entry.NameNode.Span, pointer, owner, $"has no JSON pointer behind {id}: '~' is written '~0', and '/' in a name '~1'"));
            else yield return new Entry(id, owner.Pointer + (slash < 0 ? "" : name.Substring(slash)), entry.NameNode, $"{pointer}/{name.Replace("~", "~0").Replace("/", "~1")}", owner, reason);
        }
    }

    private static Finding Fault(ByteSpan span, string pointer, Place owner, string what) => new(MalformedAcceptance.Rule, span, pointer, $"{owner}'{Property}' {what}");

    // Findings about the text as a whole, and about acceptances themselves.
    private static bool CanBeAccepted(string id) => id[2] is '1' or '2' or '3' or '4' && id is not ("RK1001" or "RK1002" or "RK1003" or "RK1008" or "RK1009" or "RK1010" or "RK1011");

    private sealed class Entry(string rule, string place, JsonNode key, string pointer, Place owner, string reason)
    {
        public string Place { get; } = place;

        public JsonNode Key { get; } = key;

        public string Pointer { get; } = pointer;

        public Place Owner { get; } = owner;

        public string Reason { get; } = reason;

        public bool IsUsed { get; set; }

        public bool Covers(Finding finding) =>
            finding.Rule.Id == rule && finding.Pointer.StartsWith(Place, StringComparison.Ordinal) && (finding.Pointer.Length == Place.Length || finding.Pointer[Place.Length] == '/');
    }
}
