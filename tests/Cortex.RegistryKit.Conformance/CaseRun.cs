using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cortex.RegistryKit.Conformance;

/// <summary>One case: it starts from nothing, and each of its calls acts as a fresh process would.</summary>
internal sealed class CaseRun(JsonElement testCase) : IDisposable
{
    private readonly CaseFiles files = new();
    private int minted;

    public async Task<JsonObject> RunAsync()
    {
        foreach (var folder in Members("dirs").EnumerateArrayOrEmpty()) files.MakeFolder(folder.GetString()!);
        foreach (var file in Members("files").EnumerateObjectOrEmpty()) files.Put(file.Name, file.Value);

        var http = new CannedAnswers(Members("http"));
        var results = new JsonArray();
        foreach (var call in testCase.GetProperty("calls").EnumerateArray()) results.Add(await CallAsync(call, http));

        var result = new JsonObject { ["name"] = testCase.GetProperty("name").GetString(), ["results"] = results };
        var (after, kept, texts) = files.Read();
        result["files"] = after;
        if (kept.Count > 0) result["kept"] = kept;
        if (testCase.TryGetProperty("http", out _)) result["requests"] = http.Requests;
        if (testCase.TryGetProperty("raw_bytes_check", out var raw) && raw.GetBoolean()) result["texts"] = texts;
        return result;
    }

    public void Dispose() => files.Dispose();

    private async Task<JsonObject> CallAsync(JsonElement call, CannedAnswers http)
    {
        var function = call.GetProperty("fn").GetString()!;
        var arguments = new Arguments(call.GetProperty("args"));
        try
        {
            switch (function)
            {
                case "$write":
                    files.Put(arguments.Text(0), arguments[1]);
                    return Return(null);
                case "$delete":
                    files.Delete(arguments.Text(0));
                    return Return(null);
                default:
                    var settings = CaseSettings.Read(Members("settings"), Members("env"));
                    var options = new RegistryOptions { Settings = settings.Typed, NewId = () => (++minted).ToString("x8", CultureInfo.InvariantCulture) };
                    var home = new RegistryHome<ModelRegistry>(files.Home, options);
                    return Return(await Functions.CallAsync(function, home, settings, http, arguments));
            }
        }
        catch (Exception problem)
        {
            return new JsonObject { ["raises"] = problem.GetType().Name };
        }
    }

    private static JsonObject Return(JsonNode? value) => new() { ["return"] = CaseJson.WithFloats(value) };

    private JsonElement Members(string name) => testCase.TryGetProperty(name, out var members) ? members : default;
}
