using System.Globalization;
using System.Text;

namespace Cortex.RegistryKit.Tests.Validation;

/// <summary>Makes texts of registries: sound ones, and ones with some mistakes in their values, names and references.</summary>
internal sealed class RandomRegistries(Random random)
{
    private static readonly string[] Ids = ["a", "b", "c", "é東", "🚀", "cli", "claude_cli", "x y"];
    private static readonly string[] Types = ["claude_cli", "gemini_cli", "gemini_api", "local_openai", "another"];
    private static readonly string[] Slots = ["primary", "backup_1", "backup_2", "backup_3", "backup_4"];
    private static readonly string[] Numbers = ["0", "-0", "1.0", "1e2", "128", "2147483647", "-2147483648", "120e-1", "1E+2", "2147483647.0"];
    private static readonly string[] WrongNumbers = ["1e400", "-1e400", "2147483648", "-2147483649", "1.5", "9223372036854775808", "1e-400", "0.1e1", "123456789012345678901234567890"];

    private static readonly string[] RoleNames =
    [
        "chat", "orchestrator", "rôle", "a b", new string('r', 64), new string('é', 64), string.Concat(Enumerable.Repeat("🚀", 64)), "r.*", "a\u200bb", "\u200b", "\u180e",
    ];

    private static readonly string[] WrongRoleNames =
    [
        "", " ", " a", "a ", "a\t", "\ufeffa", "a\u00a0", "\u3000a", "a\u0085b", "a\u2028b", "a\nb", "\u007f", "a\u001f", new string('r', 65), string.Concat(Enumerable.Repeat("🚀", 65)), "a\n", "\u0085",
    ];

    private double mistakes;

    /// <summary>The text of a registry.</summary>
    /// <param name="mistakes">How likely a mistake is at each place where one can be; 0 for a sound registry.</param>
    public string Next(double mistakes)
    {
        this.mistakes = mistakes;
        var (credentials, accounts, hosts, models) = (SomeIds(), SomeIds(), SomeIds(), SomeIds());
        var hasProviders = random.Next(4) > 0;
        var hasAnthropic = hasProviders && random.Next(4) > 0;
        var hasCredentials = hasAnthropic && random.Next(4) > 0;
        var hasAccounts = hasProviders && random.Next(4) > 0;
        var known = hasCredentials ? credentials : hasAnthropic ? [] : ["cli"];
        if (!hasAccounts) accounts = [];

        var members = new List<(string, string)> { ("version", Is() ? Pick("1", "3", "2.5", "\"2\"", "null", "[2]", "0") : Pick("2", "2", "2.0", "2e0")) };
        if (hasProviders) members.Add(("providers", Providers(hasAnthropic, hasCredentials, credentials, hasAccounts, accounts)));
        if (random.Next(5) > 0) members.Add(("hosts", List(hosts.Select(Host))));
        else hosts = [];
        if (random.Next(8) > 0) members.Add(("models", List(models.Select(id => Model(id, known, accounts, hosts)))));
        else models = [];
        if (random.Next(5) > 0) members.Add(("roles", Roles(models)));
        if (random.Next(5) == 0) members.Add(("$schema", Is() ? Value(2) : Text("urn:x")));
        if (Is() && members.Count > 0) members.RemoveAt(random.Next(members.Count));
        return Object(members);
    }

    private string Providers(bool hasAnthropic, bool hasCredentials, List<string> credentials, bool hasAccounts, List<string> accounts)
    {
        var members = new List<(string, string)>();
        if (hasAnthropic) members.Add(("anthropic", Object(hasCredentials ? [("credentials", List(credentials.Select(Credential)))] : [])));
        if (hasAccounts) members.Add(("google", Object([("accounts", List(accounts.Select(Credential)))])));
        else if (random.Next(3) == 0) members.Add(("google", Object([])));
        return Object(members);
    }

    private string Credential(string id) => Object(Some([("id", Id(id)), ("label", TextOrNull("L")), ("type", TextOrNull("cli"))]));

    private string Host(string id) => Object(Some([("id", Id(id)), ("label", TextOrNull("Büro")), ("api_url", TextOrNull("http://h")), ("api_key", TextOrNull("k")), ("host_type", TextOrNull(Pick("openai", "openwebui", "other", "")))]));

    private string Model(string id, List<string> credentials, List<string> accounts, List<string> hosts) => Object(
    [
        .. Some([("id", Id(id)), ("type", Is() ? Value(1) : Text(Pick(Types))), ("label", TextOrNull("M")), ("model_name", TextOrNull("m")), ("provider", TextOrNull("local"))]),
        .. Reference("host_id", hosts),
        .. Reference("credential_id", credentials),
        .. Reference("account_id", accounts),
        .. random.Next(2) == 0 ? [("context_k", Is() ? Pick(Pick(WrongNumbers), Value(2)) : Pick(Pick(Numbers), "null"))] : Array.Empty<(string, string)>(),
        .. random.Next(2) == 0 ? [("tags", Is() ? Value(2) : Pick("null", List([Text("chat"), Text("é")]), "[]"))] : Array.Empty<(string, string)>(),
    ]);

    private string Roles(List<string> models)
    {
        var names = RoleNames.OrderBy(_ => random.Next()).Take(random.Next(5)).ToList();
        if (Is()) names.Add(Pick(WrongRoleNames));
        List<string> targets = [.. models, "claude_cli", "gemini_cli", "gemini_api"];
        return Object([.. names.Select(name => (name, Is() ? Value(2) : Object([.. Slots.Where(_ => random.Next(2) == 0).SelectMany(slot => Reference(slot, targets))])))]);
    }

    // The first two are those that an entry needs.
    private IEnumerable<(string, string)> Some((string Name, string Value)[] members) =>
        members.Where((member, index) => member.Name is "id" || (index == 1 && members.Length == 5 && member.Name == "type") ? !Is() : random.Next(3) > 0);

    private IEnumerable<(string, string)> Reference(string name, List<string> targets)
    {
        if (Is()) return [(name, random.Next(2) == 0 ? Value(2) : Text(Pick(Ids)))];
        if (targets.Count == 0) return random.Next(3) == 0 ? [(name, Pick("null", "\"\""))] : [];
        return random.Next(3) > 0 ? [(name, Text(targets[random.Next(targets.Count)]))] : [];
    }

    private string Id(string id) => Is() ? Pick(Text(Pick(Ids)), "\"\"", Value(2)) : Text(id);

    private string TextOrNull(string text) => Is() ? Value(2) : random.Next(6) == 0 ? "null" : Text(text);

    private List<string> SomeIds() => [.. Ids.Where(id => id != "claude_cli").OrderBy(_ => random.Next()).Take(random.Next(4))];

    /// <summary>Any value, sound or not.</summary>
    private string Value(int depth) => random.Next(depth > 0 ? 12 : 9) switch
    {
        0 => "null",
        1 => Pick("true", "false"),
        2 => Pick(Numbers),
        3 => Pick(WrongNumbers),
        4 => Text(Pick(Ids)),
        5 => Pick("\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud83d\\ude80\"", "\"\\ud800\\u0041\"", "\"a\\uDBFF\""),
        6 => "\"\"",
        7 => "[]",
        8 => "{}",
        9 => List([Value(depth - 1), Value(depth - 1)]),
        10 => Object([(Pick(Ids), Value(depth - 1)), (Pick(Ids), Value(depth - 1))]),
        _ => Object([(Pick("id", "type", "name"), Value(depth - 1))]),
    };

    private string Object(IEnumerable<(string Name, string Value)> made)
    {
        var members = made.ToList();
        if (Is()) members.Add((Pick("x_note", "labl", "é", "\ud800", "backup_5", "id"), Value(2)));
        if (Is() && members.Count > 0) members.Add((members[random.Next(members.Count)].Name, Value(1)));
        if (Is()) members = [.. members.OrderBy(_ => random.Next())];
        var text = members.Select(member => $"{Text(member.Name)}{Space()}:{Space()}{member.Value}");
        return $"{{{Space()}{string.Join($"{Space()},{Space()}", text)}{Space()}}}";
    }

    private string List(IEnumerable<string> elements)
    {
        var list = elements.ToList();
        if (Is()) list.Add(Value(2));
        if (Is() && list.Count > 0) list.Add(list[0]);
        return $"[{Space()}{string.Join(",", list)}{Space()}]";
    }

    /// <summary>A string, now and then with escapes that nobody needs.</summary>
    private string Text(string text)
    {
        var isEscaped = random.Next(8) == 0;
        var spelled = new StringBuilder("\"");
        foreach (var unit in text)
        {
            if (unit is '"' or '\\' or < ' ' || (char.IsSurrogate(unit) && text.Length == 1) || (isEscaped && (char.IsSurrogate(unit) || random.Next(2) == 0))) spelled.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
            else spelled.Append(unit);
        }

        return spelled.Append('"').ToString();
    }

    private string Space() => random.Next(8) == 0 ? Pick(" ", "\n", "\t", "\r\n") : "";

    private bool Is() => random.NextDouble() < mistakes;

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
