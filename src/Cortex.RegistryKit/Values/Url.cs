using System.Text.Json;
using System.Text.Json.Serialization;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit;

/// <summary>A url as it is written. Prints, and serializes, without the user name and password that it may hold.</summary>
[JsonConverter(typeof(Printed))]
public sealed class Url : IEquatable<Url>
{
    /// <summary>Takes a url.</summary>
    /// <param name="text">The text, which need not be well-formed.</param>
    public Url(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    /// <summary>No url.</summary>
    public static Url Empty { get; } = new("");

    /// <summary>The text as it is written, user name and password included: not for logs.</summary>
    public string Text { get; }

    /// <summary>Whether there is nothing but white space.</summary>
    public bool IsEmpty => Blank.Is(Text);

    /// <summary>The url as .NET's own type.</summary>
    /// <returns>The url, or null where the text is no absolute one.</returns>
    public Uri? ToUri() => Uri.TryCreate(Blank.Trim(Text), UriKind.Absolute, out var uri) ? uri : null;

    /// <summary>Whether two texts mean the same place: white space around them and slashes at their end do not count.</summary>
    internal bool IsSamePlaceAs(Url other) => Place.Length > 0 && Place == other.Place;

    private string Place => Blank.Trim(Text).TrimEnd('/');

    /// <inheritdoc/>
    public bool Equals(Url? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Url);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The url without user name and password. Of a text that is no proper url, all before an @ could be such.</summary>
    public override string ToString()
    {
        var at = Text.LastIndexOf('@');
        if (at < 0 || ToUri() is { Host.Length: > 0, UserInfo.Length: 0 }) return Text;

        var scheme = Text.IndexOf("://", StringComparison.Ordinal);
        return string.Concat(Text.AsSpan(0, scheme < 0 || scheme > at ? 0 : scheme + 3), Text.AsSpan(at + 1));
    }

    private sealed class Printed : JsonConverter<Url>
    {
        public override Url Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("A url is read by its registry's own reader alone.");

        public override void Write(Utf8JsonWriter writer, Url value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
