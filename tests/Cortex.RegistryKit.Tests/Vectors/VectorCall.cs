using System.Text.Json;

namespace Cortex.RegistryKit.Tests.Vectors;

/// <summary>A call of a case, and what it is to answer.</summary>
internal sealed class VectorCall(JsonElement call, JsonElement expected)
{
    private readonly JsonElement[] arguments = [.. call.GetProperty("args").EnumerateArray()];

    /// <summary>The function's name.</summary>
    public string Function { get; } = call.GetProperty("fn").GetString()!;

    /// <summary>Whether the call is to fail.</summary>
    public bool Fails => expected.TryGetProperty("raises", out _);

    /// <summary>What the call is to return.</summary>
    public JsonElement Expected => expected.GetProperty("return");

    /// <summary>For <c>$write</c>: the file.</summary>
    public VectorFile File => new(Text(0)!, arguments[1]);

    /// <summary>An argument; null where it is left out, or no text.</summary>
    public string? Text(int index) => index < arguments.Length && arguments[index].ValueKind == JsonValueKind.String ? arguments[index].GetString() : null;
}
