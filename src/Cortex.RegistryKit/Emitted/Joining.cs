using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Emitted;

/// <summary>How resolved entities come by what others lend them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Joining
{
    /// <summary>Whether a text is absent or blank, so that something else takes its place.</summary>
    /// <param name="text">The text.</param>
    public static bool IsBlank([NotNullWhen(false)] string? text) => Blank.Is(text);

    /// <summary>Whether a url is absent or blank, so that something else takes its place.</summary>
    /// <param name="url">The url.</param>
    public static bool IsBlank([NotNullWhen(false)] Url? url) => url is null || url.IsEmpty;

    /// <summary>A secret, or another one where it is empty. What is looked up is decided where it is used.</summary>
    /// <param name="first">The secret to use.</param>
    /// <param name="other">The one that takes its place.</param>
    public static Secret OrElse(Secret first, Secret other)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(other);

        if (first.IsLookedUp) return first.From(() => first.Reveal() is var text && Blank.Is(text) ? other.Reveal() : text);
        return first.IsEmpty ? other : first;
    }

    /// <summary>A secret that belongs to a url, for an entity at that very url; no secret for any other.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="belongsTo">The url that it belongs to.</param>
    /// <param name="askedFor">The url of the entity.</param>
    public static Secret BoundTo(Secret? secret, Url? belongsTo, Url? askedFor) =>
        secret is not null && belongsTo is not null && askedFor is not null && belongsTo.IsSamePlaceAs(askedFor) ? secret : Secret.None;
}
