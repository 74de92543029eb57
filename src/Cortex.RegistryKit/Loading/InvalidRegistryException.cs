using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit;

/// <summary>A registry has errors where one without is required.</summary>
public sealed class InvalidRegistryException : Exception
{
    internal InvalidRegistryException(string? path, IReadOnlyList<Finding> errors, Utf8Text text)
        : base(Describe(path ?? "registry", errors, text))
    {
        Path = path;
        Errors = errors;
    }

    /// <summary>The path of the file; null where the text came from elsewhere.</summary>
    public string? Path { get; }

    /// <summary>All errors, in the order of the text.</summary>
    public IReadOnlyList<Finding> Errors { get; }

    private static string Describe(string name, IReadOnlyList<Finding> errors, Utf8Text text) =>
        string.Join(Environment.NewLine, errors.Select(error => $"{name}({text.PositionAt(error.Span.Start)}): {error}"));
}
