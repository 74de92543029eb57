using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Evolution;

/// <summary>Two schemas, an older and a newer one, of the same place in a file.</summary>
internal sealed record Pair(SchemaNode Was, SchemaNode Now, string Place)
{
    /// <summary>What was allowed is not allowed any more, or not for sure.</summary>
    public Draft Narrowed(string kind, string text, string? detail = null, Breaks besides = Breaks.None, bool isCertain = true) => Changed(kind, text, Breaks.Files | besides, detail) with { IsCertain = isCertain };

    /// <summary>More is allowed than was.</summary>
    public Draft Widened(string kind, string text, string? detail = null) => Changed(kind, text, Breaks.None, detail);

    public Draft Changed(string kind, string text, Breaks breaks, string? detail = null) =>
        new(kind, Place, text, breaks) { Detail = detail, Older = ChangedPlace.Of(Was), Newer = ChangedPlace.Of(Now) };
}
