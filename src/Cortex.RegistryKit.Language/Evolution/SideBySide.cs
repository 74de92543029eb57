using Cortex.RegistryKit.Language.Compatibility;
using Cortex.RegistryKit.Language.Rules.Files;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Evolution;

/// <summary>Goes through two schemas side by side, by what they mean: where a definition stands, and what a <c>$ref</c> is called, does not matter.</summary>
/// <param name="acceptance">Answers whether one schema takes all that another one takes.</param>
/// <param name="isQuestion">Whether all that matters is if files break, so that the first break ends the search.</param>
internal sealed class SideBySide(Acceptance acceptance, bool isQuestion = false)
{
    private readonly HashSet<(SchemaNode, SchemaNode)> seen = [];

    /// <summary>What was found, in the order of the schemas.</summary>
    public List<Draft> Drafts { get; private set; } = [];

    public Acceptance Acceptance => acceptance;

    public bool BreaksFiles => Drafts.Any(draft => (draft.Breaks & Breaks.Files) != 0);

    /// <summary>Compares what two schemas say of the same place; null where a schema leaves it open.</summary>
    public void Compare(SchemaNode? was, SchemaNode? now, string place)
    {
        var pair = new Pair((was ?? Anything.Node).Target, (now ?? Anything.Node).Target, place);
        if (pair.Was == pair.Now || (isQuestion && BreaksFiles) || !seen.Add((pair.Was, pair.Now))) return;
        if (DeepStack.HasRoom) Compare(pair);
        else DeepStack.Continue(() => Compare(pair));
    }

    /// <summary>Passes over two schemas whose difference another change explains.</summary>
    public void PassOver(SchemaNode was, SchemaNode now) => seen.Add((was.Target, now.Target));

    /// <summary>What is found by a part of the search alone.</summary>
    public List<Draft> Apart(Action search)
    {
        var outer = Drafts;
        Drafts = [];
        search();
        var found = Drafts;
        Drafts = outer;
        return found;
    }

    public void Add(Draft draft) => Drafts.Add(draft);

    public void Add(IEnumerable<Draft> drafts) => Drafts.AddRange(drafts);

    private bool Compare(Pair pair)
    {
        if (ValueChanges.OfBooleans(pair) is { } whole)
        {
            Add(whole);
            return true;
        }

        var found = Apart(() => Parts(pair));
        Add(FiniteFit(pair) is true ? found.Select(WithoutFiles) : found);
        return true;
    }

    private void Parts(Pair pair)
    {
        Add(ValueChanges.Of(pair));
        Add(LimitChanges.Of(pair));
        Add(WordChanges.Of(pair));
        new MemberChanges(this, pair).Find();
        new ElementChanges(this, pair).Find();
        new FormChanges(this, pair).Find();
        Add(AnnotationChanges.Of(pair));
    }

    /// <summary>Where the older schema lists its values, each can be tried.</summary>
    private static bool? FiniteFit(Pair pair) => Values.Of(pair.Was) is { Count: > 0 } values ? values.All(value => Shapes.Fits(value, pair.Now)) : null;

    public static IEnumerable<Draft> WithoutFiles(IEnumerable<Draft> drafts) => drafts.Select(WithoutFiles);

    private static Draft WithoutFiles(Draft draft) => draft with { Breaks = draft.Breaks & ~Breaks.Files, IsCertain = true };
}
