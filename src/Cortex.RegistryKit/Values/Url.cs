namespace Cortex.RegistryKit;

/// <summary>A url as it is written. Prints without the user name and password that it may hold.</summary>
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
    internal bool IsSamePlaceAs(Url other) => !IsEmpty && Place == other.Place;

    private string Place => Blank.Trim(Text).TrimEnd('/');

    /// <inheritdoc/>
    public bool Equals(Url? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Url);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The url without user name and password.</summary>
    public override string ToString()
    {
        var scheme = Text.IndexOf("//", StringComparison.Ordinal);
        var start = scheme < 0 ? 0 : scheme + 2;
        var end = Text.AsSpan(start).IndexOfAny('/', '?', '#');
        var at = (end < 0 ? Text.AsSpan(start) : Text.AsSpan(start, end)).LastIndexOf('@');
        return at < 0 ? Text : string.Concat(Text.AsSpan(0, start), Text.AsSpan(start + at + 1));
    }
}
