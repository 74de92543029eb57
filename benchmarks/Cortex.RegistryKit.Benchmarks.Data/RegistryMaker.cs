using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cortex.RegistryKit.Benchmarks.Data;

/// <summary>Makes sound registries: ids are unique, references lead somewhere, no rule finds an error.</summary>
public static class RegistryMaker
{
    /// <summary>Makes a registry.</summary>
    /// <param name="shape">How it looks.</param>
    /// <returns>Its bytes, in UTF-8.</returns>
    public static byte[] Make(RegistryShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);

        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = shape.IsIndented, IndentSize = 2, NewLine = "\n", Encoder = shape.Labels == LabelText.Escaped ? JavaScriptEncoder.Default : JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options)) new Maker(shape, json).Registry();
        if (shape.IsIndented) stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>Makes the registries of many users: typical ones, no two the same, of all styles.</summary>
    /// <param name="count">How many.</param>
    /// <returns>Names that suit a file, and contents.</returns>
    public static IEnumerable<(string Name, byte[] Content)> Fleet(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var shape = RegistryShape.Typical with
            {
                Seed = i + 1,
                Models = 5 + (i % 9),
                Hosts = 1 + (i % 3),
                Roles = 4 + (i % 5),
                IsIndented = i % 10 != 0,
                IsShuffled = i % 4 == 1,
                Labels = (i % 7) switch { 0 => LabelText.NonAscii, 1 => LabelText.Escaped, _ => LabelText.Ascii },
            };
            yield return (string.Create(CultureInfo.InvariantCulture, $"user-{i:D6}"), Make(shape));
        }
    }

    private sealed class Maker(RegistryShape shape, Utf8JsonWriter json)
    {
        private static readonly string[] Words = ["Gemma", "Llama", "Qwen", "Mistral", "Phi", "Claude", "Gemini", "DeepSeek", "small", "large", "instruct", "coder", "fast", "long", "office", "team", "local", "test"];
        private static readonly string[] Letters = ["é", "ü", "東", "京", "ж", "я", "λ", "ñ", "한", "🚀"];
        private static readonly string[] Tags = ["chat", "coder", "tools", "research", "long_context", "creative", "vision"];
        private static readonly string[] KnownRoles = ["chat", "orchestrator", "distill", "coder", "research"];
        private static readonly string[] Types = ["local_openai", "gemini_api", "claude_cli", "local_openai", "gemini_cli"];

        private readonly Random random = new(shape.Seed);

        public void Registry()
        {
            json.WriteStartObject();
            json.WriteNumber("version", 2);
            json.WriteStartObject("providers");
            json.WriteStartObject("anthropic");
            Entries("credentials", shape.Credentials, i => [Text("id", Id("credential", i)), Text("label", Label()), Text("type", "cli")]);
            json.WriteEndObject();
            json.WriteStartObject("google");
            Entries("accounts", shape.Accounts, i => [Text("id", Id("account", i)), Text("label", Label()), Text("api_key", $"${{env:GEMINI_KEY_{i}}}")]);
            json.WriteEndObject();
            json.WriteEndObject();
            Entries("hosts", shape.Hosts, i => [Text("id", Id("host", i)), Text("label", Label()), Text("api_url", $"https://llm-{i}.example.com/v1"), Text("api_key", $"${{env:HOST_KEY_{i}}}"), Text("host_type", i % 2 == 0 ? "openai" : "openwebui")]);
            Entries("models", shape.Models, Model);
            Roles();
            json.WriteEndObject();
        }

        private List<Action> Model(int i)
        {
            var type = Types[i % Types.Length];
            List<Action> properties = [Text("id", Id("model", i)), Text("type", type), Text("label", Label()), Text("model_name", $"{Word()}-{random.Next(1, 90)}b:{Word()}"), Text("provider", type switch { "local_openai" => "local", "claude_cli" => "anthropic", _ => "google" })];
            if (type == "local_openai") properties.Add(Text("host_id", Id("host", random.Next(shape.Hosts))));
            if (type == "claude_cli") properties.Add(Text("credential_id", Id("credential", random.Next(shape.Credentials))));
            if (type == "gemini_api") properties.Add(Text("account_id", Id("account", random.Next(shape.Accounts))));
            var contextK = 8 << random.Next(8);
            properties.Add(() => json.WriteNumber("context_k", contextK));
            var first = random.Next(Tags.Length);
            var count = random.Next(1, 4);
            properties.Add(() =>
            {
                json.WriteStartArray("tags");
                for (var tag = 0; tag < count; tag++) json.WriteStringValue(Tags[(first + tag) % Tags.Length]);
                json.WriteEndArray();
            });
            return properties;
        }

        private void Roles()
        {
            json.WriteStartObject("roles");
            for (var i = 0; i < shape.Roles; i++)
            {
                // A model of one number after the other, so that none stands in a chain twice.
                var first = random.Next(shape.Models);
                var slots = Math.Min(1 + (i % 5), shape.Models);
                json.WriteStartObject(i < KnownRoles.Length ? KnownRoles[i] : $"role_{i}");
                for (var slot = 0; slot < 5; slot++)
                {
                    var name = slot == 0 ? "primary" : $"backup_{slot}";
                    if (slot < slots) json.WriteString(name, Id("model", (first + slot) % shape.Models));
                    else json.WriteNull(name);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        private void Entries(string name, int count, Func<int, List<Action>> entry)
        {
            json.WriteStartArray(name);
            for (var i = 0; i < count; i++)
            {
                var properties = entry(i).ToArray();
                if (shape.IsShuffled) random.Shuffle(properties);
                json.WriteStartObject();
                foreach (var write in properties) write();
                json.WriteEndObject();
                if (json.BytesPending > 1 << 16) json.Flush();
            }

            json.WriteEndArray();
        }

        private Action Text(string name, string value) => () => json.WriteString(name, value);

        // As the registry's own are minted: eight digits that say nothing.
        private string Id(string kind, int i) => ((uint)(i * 2654435761L) ^ (uint)(kind.Length * 40503 * shape.Seed)).ToString("x8", CultureInfo.InvariantCulture);

        private string Word() => Words[random.Next(Words.Length)];

        private string Label()
        {
            var label = new StringBuilder(Word()).Append(' ').Append(Word()).Append(' ').Append(random.Next(100));
            if (shape.Labels != LabelText.Ascii)
            {
                for (var i = 0; i < 4; i++) label.Append(Letters[random.Next(Letters.Length)]);
            }

            return label.ToString();
        }
    }
}
