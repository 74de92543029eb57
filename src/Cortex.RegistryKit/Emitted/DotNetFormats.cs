using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Cortex.RegistryKit.Language.Schema.Formats;

namespace Cortex.RegistryKit.Emitted;

/// <summary>From the formats of JSON Schema to types of .NET and back.</summary>
internal static class DotNetFormats
{
    /// <summary>Reads a point in time. Of digits behind the second the eighth and all that follow are rounded.</summary>
    public static bool TryDateTime(string text, out DateTimeOffset time)
    {
        time = default;
        return TextFormats.Accepts("date-time", text) && DateTimeOffset.TryParse(text.ToUpperInvariant(), CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    /// <summary>Reads a UUID.</summary>
    public static bool TryUuid(string text, out Guid uuid)
    {
        uuid = default;
        return TextFormats.Accepts("uuid", text) && Guid.TryParseExact(text, "D", out uuid);
    }

    /// <summary>Reads an absolute url. On some systems .NET also takes a path for one.</summary>
    public static bool TryUri(string text, [NotNullWhen(true)] out Uri? uri)
    {
        uri = null;
        return TextFormats.Accepts("uri", text) && Uri.TryCreate(text, UriKind.Absolute, out uri);
    }

    /// <summary>Spells a point in time, without digits that say nothing.</summary>
    public static string Text(DateTimeOffset time) =>
        time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + (time.Offset == TimeSpan.Zero ? "Z" : time.ToString("zzz", CultureInfo.InvariantCulture));
}
