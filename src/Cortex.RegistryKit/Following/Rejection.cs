using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit;

/// <summary>Why a changed file is not taken over.</summary>
public sealed class Rejection
{
    internal Rejection(string problem, IReadOnlyList<Finding> errors)
    {
        Problem = problem;
        Errors = errors;
    }

    /// <summary>What is wrong, a line for each error, with the file, the line and the column.</summary>
    public string Problem { get; }

    /// <summary>The errors that the registry in use does not have; none where the file could not be read at all.</summary>
    public IReadOnlyList<Finding> Errors { get; }

    /// <summary>What is wrong.</summary>
    public override string ToString() => Problem;
}
