using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Rules.Schemas;

/// <summary>RK0004: a registry file for which there is no schema, so that nothing could be checked.</summary>
public static class UnknownSchema
{
    internal static readonly Rule Rule = new("RK0004", Severity.Error, "No schema is known for this registry file");

    /// <summary>The finding for a file that names a schema nobody knows.</summary>
    /// <param name="name">The name that the file or the build gives for its schema; empty where neither gives one.</param>
    /// <param name="at">Where the file names it; the beginning of the file where it does not.</param>
    /// <param name="known">The names of the schemas that are known.</param>
    public static Finding Finding(string name, ByteSpan at, IReadOnlyCollection<string> known)
    {
        if (name is null) throw new ArgumentNullException(nameof(name));
        if (known is null) throw new ArgumentNullException(nameof(known));

        var suggestion = Suggestions.Nearest(name, known);
        var message = name.Length == 0
            ? "no schema is known for this file; name it with \"$schema\", with RkSchema on its <ModelRegistry> item, or with the tool's --schema"
            : $"no schema is known by the name '{name}'{Suggestions.Question(suggestion)}";
        return new Finding(Rule, at, "", message, suggestion);
    }
}
