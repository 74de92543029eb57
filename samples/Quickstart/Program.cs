using Cortex.RegistryKit;
using Quickstart;

// The registry beside the application. The compiler has checked it, and every name below.
var registry = CommittedRegistry.Load().RequireValid();

RoleName[] roles = [Roles.Chat, Roles.Orchestrator, Roles.Distill, Roles.Coder, Roles.Research];
var rows = roles.Select(role => new Row(role.Value, Chain(role), Describe(registry.Resolve(role)))).ToList();

var roleWidth = rows.Max(row => row.Role.Length);
var chainWidth = rows.Max(row => row.Chain.Length);
Print("role", "chain", "resolves to");
Print(new string('-', roleWidth), new string('-', chainWidth), new string('-', rows.Max(row => row.Resolved.Length)));
foreach (var row in rows) Print(row.Role, row.Chain, row.Resolved);

void Print(string role, string chain, string resolved) => Console.WriteLine($"{role.PadRight(roleWidth)}  {chain.PadRight(chainWidth)}  {resolved}");

string Chain(RoleName role)
{
    var entry = registry.Data.Roles.Find(role);
    ModelId?[] slots = [entry?.Primary, entry?.Backup1, entry?.Backup2, entry?.Backup3, entry?.Backup4];
    return entry is null ? "(last resort)" : string.Join(" > ", slots.OfType<ModelId>());
}

// One type for each way to reach a model: a compiler that knows them all says when one is forgotten.
static string Describe(ResolvedModel resolved) => resolved switch
{
    ResolvedClaudeCliModel claude => $"{claude.Id}: {Name(claude)} by the Claude command line",
    ResolvedGeminiCliModel gemini => $"{gemini.Id}: {Name(gemini)} by the Gemini command line",
    ResolvedGeminiApiModel gemini => $"{gemini.Id}: {Name(gemini)} by Google's service, {Key(gemini.ApiKey)}",
    ResolvedLocalOpenAiModel local => $"{local.Id}: {Name(local)} at {local.ApiUrl}, {Key(local.ApiKey)}",
    _ => $"{resolved.Id}: a model of type {resolved.Model.Type}",
};

static string Name(ResolvedModel resolved) => resolved.Model.ModelName is { Length: > 0 } name ? name : "its default model";

static string Key(Secret key) => key.IsEmpty ? "no key" : "key set";

internal sealed record Row(string Role, string Chain, string Resolved);
