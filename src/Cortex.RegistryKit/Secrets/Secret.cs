using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit;

/// <summary>
/// A secret. Its text leaves by <see cref="Reveal"/> alone: it does not print, does not serialize, and does not show in a debugger.
/// </summary>
[DebuggerDisplay("(secret)")]
[JsonConverter(typeof(NotSerialized))]
public sealed class Secret : IEquatable<Secret>
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string written;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly Func<string>? source;

    /// <summary>Takes a secret's text.</summary>
    /// <param name="text">The text.</param>
    public Secret(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        written = text;
    }

    private Secret(string written, Func<string> source)
    {
        this.written = written;
        this.source = source;
    }

    /// <summary>No secret.</summary>
    public static Secret None { get; } = new("");

    /// <summary>Whether there is no text, or nothing but white space. Looks a reference up.</summary>
    public bool IsEmpty => Blank.Is(Reveal());

    /// <summary>Whether a reference such as <c>${env:NAME}</c> is written that leads to nothing. Looks it up. Never so in a record, where a reference is a text.</summary>
    public bool IsMissing => IsLookedUp && !Blank.Is(written) && IsEmpty;

    /// <summary>
    /// The text itself. In a record, what is written there: <c>${env:NAME}</c> as it stands. In a resolved entity, what it means;
    /// it is looked up anew at each call.
    /// </summary>
    public string Reveal() => source is null ? written : source();

    /// <summary>Whether the text is not the writing itself, and may be another one at each call.</summary>
    internal bool IsLookedUp => source is not null;

    /// <summary>A secret with the same writing, whose text is looked up where it is used.</summary>
    internal Secret From(Func<string> source) => new(written, source);

    /// <summary>Compares in a time that does not tell where the texts differ.</summary>
    /// <param name="other">The other secret.</param>
    public bool Equals(Secret? other) =>
        other is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(written), Encoding.UTF8.GetBytes(other.written));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Secret);

    /// <inheritdoc/>
    public override int GetHashCode() => written.GetHashCode(StringComparison.Ordinal);

    /// <summary>Never the text.</summary>
    public override string ToString() => written.Length == 0 ? "(no secret)" : "(secret)";

    private sealed class NotSerialized : JsonConverter<Secret>
    {
        public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("A secret is read by its registry's own reader alone.");

        public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
