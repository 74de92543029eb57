using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cortex.RegistryKit.Tests.Hosts;

/// <summary>The reference's cases that ask hosts and catalogues, with the requests that they make.</summary>
public class FetchCaseTests
{
    private static readonly string[] Files = ["fetch_models_from_host.json", "get_catalog.json", "mended.json"];
    private static readonly string[] Functions = ["fetch_models_from_host", "get_catalog"];
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1000 };
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, JsonNode> Cases = Files
        .SelectMany(file => JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Vectors", file)), documentOptions: Deep)!["cases"]!.AsArray())
        .Where(entry => entry!["case"]!["calls"]!.AsArray().All(call => Functions.Contains((string?)call!["fn"])))
        .ToDictionary(entry => (string)entry!["case"]!["name"]!, entry => entry!);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Fact]
    public void There_are_as_many_cases_as_there_should_be() => Assert.Equal(51, Cases.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Answers_and_requests_are_as_expected(string name)
    {
        var (given, expected) = (Cases[name]["case"]!, Cases[name]["expected"]!);
        var requests = new JsonArray();
        var options = new HostClientOptions();
        using var http = new HttpClient(new FakeHost((request, _) => Task.FromResult(Answer(given["http"]!.AsArray(), request, requests, options))));
        var results = new JsonArray();
        foreach (var call in given["calls"]!.AsArray()) results.Add(await ResultOfAsync((string)call!["fn"]!, call["args"]!.AsArray(), new HostClient(http, options)));

        Assert.Equal(Text(WithoutNames(expected["results"]!)), Text(results));
        Assert.Equal(Text(expected["requests"] ?? new JsonArray()), Text(requests));
    }

    private static async Task<JsonNode> ResultOfAsync(string function, JsonArray args, HostClient client)
    {
        if (function == "get_catalog") return new JsonObject { ["return"] = new JsonArray([.. Catalogue.Of((string?)args[0]).Select(Entry)]) };

        try
        {
            var key = (string?)args[1];
            var hostType = args.Count > 2 ? new HostType((string?)args[2] ?? "") : default;
            var names = await client.ListModelsAsync(new Url((string)args[0]!), key is null ? null : new Secret(key), hostType);
            return new JsonObject { ["return"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]) };
        }
        catch (HostException)
        {
            return new JsonObject { ["raises"] = true };
        }
    }

    private static JsonNode Entry(CatalogueEntry entry) => new JsonObject { ["id"] = entry.Id, ["label"] = entry.Label, ["context_k"] = entry.ContextK };

    private static HttpResponseMessage Answer(JsonArray canned, HttpRequestMessage request, JsonArray requests, HostClientOptions options)
    {
        var url = request.RequestUri!.OriginalString;
        var headers = new JsonObject(request.Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)string.Join(", ", header.Value))));
        requests.Add((JsonNode)new JsonObject { ["method"] = request.Method.Method, ["url"] = url, ["headers"] = headers, ["timeout"] = (int)options.Timeout.TotalSeconds });
        var found = canned.FirstOrDefault(entry => (string)entry!["url"]! == url);
        if (found is null || (bool?)found["connect_error"] == true) throw new HttpRequestException("no connection");

        return new HttpResponseMessage((HttpStatusCode)((int?)found["status"] ?? 200)) { Content = new StringContent((string?)found["text"] ?? found["json"]!.ToJsonString()) };
    }

    // That both raise is enough, by whatever name.
    private static JsonArray WithoutNames(JsonNode results) =>
        new([.. results.AsArray().Select(result => result!["raises"] is null ? result.DeepClone() : new JsonObject { ["raises"] = true })]);

    private static string Text(JsonNode node) => node.ToJsonString(Plain);
}
