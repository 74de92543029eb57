using System.Runtime.CompilerServices;

namespace Cortex.RegistryKit.Emitted;

/// <content>What schemas that may meet a value twice have said of it. Without it, the work could double at every level of a recursive schema.</content>
public sealed partial class RelationScope
{
    private readonly Dictionary<(int Schema, int Value), bool> answers = [];
    private RelationScope? silent;

    /// <summary>A scope that keeps nothing but answers, for a value that is looked at only to see which of several forms it has.</summary>
    public RelationScope Silent => isIgnoring ? this : silent ??= new RelationScope(isIgnoring: true);

    /// <summary>Looks up what a schema has said of the value at hand, and passes over the value.</summary>
    /// <param name="schema">The number of the schema.</param>
    /// <param name="json">Where the value is.</param>
    /// <param name="fits">The answer.</param>
    /// <returns>Whether there is an answer.</returns>
    public bool Recalls(int schema, ref JsonCursor json, out bool fits)
    {
        fits = false;
        if (json.IsName || !answers.TryGetValue((schema, json.ValueToken.Start), out fits)) return false;

        if (fits) json.Skip();
        return true;
    }

    /// <summary>Keeps what a schema says of a value.</summary>
    /// <param name="schema">The number of the schema.</param>
    /// <param name="value">Where the value begins.</param>
    /// <param name="fits">The answer.</param>
    /// <returns>The answer.</returns>
    public bool Remember(int schema, JsonCursor value, bool fits)
    {
        if (!value.IsName) answers[(schema, value.ValueToken.Start)] = fits;
        return fits;
    }

    private void Forget()
    {
        answers.Clear();
        silent?.answers.Clear();
    }

    /// <summary>Makes sure that the stack has room for another level.</summary>
    /// <exception cref="InsufficientExecutionStackException">It has none: whoever began goes on with a larger one.</exception>
    public static void EnsureRoom() => RuntimeHelpers.EnsureSufficientExecutionStack();
}
