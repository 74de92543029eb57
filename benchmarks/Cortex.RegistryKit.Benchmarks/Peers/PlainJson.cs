using System.Text.Json.Serialization;

namespace Cortex.RegistryKit.Benchmarks.Peers;

/// <summary>System.Text.Json's own generator for <see cref="PlainRegistry"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PlainRegistry))]
internal sealed partial class PlainJson : JsonSerializerContext;
