using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Evolution;

/// <summary>Answers whether a schema takes all that another one takes, each question once. What cannot be judged counts as no.</summary>
internal sealed class Acceptance
{
    private readonly Dictionary<(SchemaNode, SchemaNode), bool> answers = [];

    public bool TakesAll(SchemaNode? was, SchemaNode? now)
    {
        var key = ((was ?? Anything.Node).Target, (now ?? Anything.Node).Target);
        if (answers.TryGetValue(key, out var known)) return known;

        // A schema that leads back to itself is asked about again in the middle of the answer: nothing speaks against it so far.
        answers[key] = true;
        var search = new SideBySide(this, isQuestion: true);
        search.Compare(key.Item1, key.Item2, "");
        return answers[key] = !search.BreaksFiles;
    }

    public bool TakeTheSame(SchemaNode one, SchemaNode other) => TakesAll(one, other) && TakesAll(other, one);
}
