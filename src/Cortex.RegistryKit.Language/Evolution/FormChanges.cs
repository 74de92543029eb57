using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Evolution;

/// <summary>Changes of <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c>, <c>not</c> and <c>if</c>.</summary>
internal sealed class FormChanges(SideBySide search, Pair pair)
{
    private readonly SchemaNode was = pair.Was;
    private readonly SchemaNode now = pair.Now;

    public void Find()
    {
        AllOf();
        Choice("anyOf", was.AnyOf, now.AnyOf, isExclusive: false);
        Choice("oneOf", was.OneOf, now.OneOf, isExclusive: true);
        Not();
        Condition();
    }

    private void AllOf()
    {
        var forms = Forms.Match(search.Acceptance, was.AllOf, now.AllOf, union: null);
        foreach (var (before, after) in forms.Kept) search.Compare(before, after, pair.Place);
        foreach (var form in forms.Added.Where(form => !search.Acceptance.TakesAll(was, form))) search.Add(Unclear("allOf", form, "has to fit one more schema of 'allOf' now"));
        if (forms.Removed.Count > 0) search.Add(pair.Widened("allOf-removed", $"need not fit {Count(forms.Removed)} of 'allOf' any more", Count(forms.Removed)));
    }

    private void Choice(string keyword, IReadOnlyList<SchemaNode> before, IReadOnlyList<SchemaNode> after, bool isExclusive)
    {
        if (before.Count == 0 && after.Count == 0) return;
        if (after.Count == 0)
        {
            search.Add(pair.Widened(keyword + "-opened", $"need not fit a schema of '{keyword}' any more"));
            return;
        }

        if (before.Count == 0)
        {
            // Whatever was allowed fits one of the forms: the others are new.
            if (isExclusive || !after.Any(form => search.Acceptance.TakesAll(was, form))) search.Add(Unclear(keyword, now, $"has to fit a schema of '{keyword}' now"));
            else search.Add(pair.Widened(keyword + "-opened", $"may fit one of several schemas of '{keyword}' now"));
            return;
        }

        var union = was.Union is not null && was.Union == now.Union ? was.Union : null;
        var forms = Forms.Match(search.Acceptance, before, after, union);
        foreach (var (older, newer) in forms.Kept) Kept(older, newer, after, union);
        foreach (var form in forms.Removed) Removed(keyword, form, after, union);
        foreach (var form in forms.Added) Added(keyword, form, before, isExclusive, union);
    }

    private void Kept(SchemaNode older, SchemaNode newer, IReadOnlyList<SchemaNode> after, string? union)
    {
        // The variant for all other values leaves to a new variant what that one takes.
        if (union is not null && Forms.Pick(older, union) is null && older.Target.Property(union) is SchemaNode one && newer.Target.Property(union) is SchemaNode other) search.PassOver(one, other);

        var found = search.Apart(() => search.Compare(older, newer, union is null ? pair.Place : pair.Place + Forms.Name(newer, union)));
        var isTaken = after.Any(form => form != newer && found.Any(draft => (draft.Breaks & Breaks.Files) != 0) && search.Acceptance.TakesAll(older, form));
        search.Add(isTaken ? SideBySide.WithoutFiles(found) : found);
    }

    private void Removed(string keyword, SchemaNode form, IReadOnlyList<SchemaNode> after, string? union)
    {
        // In a union, entries of a variant that is gone fall to the one for all other values.
        var isTaken = after.Any(other => search.Acceptance.TakesAll(form, other)) || (union is not null && Forms.Pick(form, union) is not null && after.Any(other => Forms.Pick(other, union) is null));
        var name = Forms.Name(form, union);
        var breaks = (isTaken ? Breaks.None : Breaks.Files) | (form.Target.Properties.Count > 0 || union is not null ? Breaks.Code : Breaks.None);
        search.Add(pair.Changed(union is null ? keyword + "-removed" : "variant-removed", union is null ? $"lost a form of '{keyword}'{name}" : $"has no variant{name} any more", breaks, name.Trim()) with { Older = ChangedPlace.Of(form) });
    }

    private void Added(string keyword, SchemaNode form, IReadOnlyList<SchemaNode> before, bool isExclusive, string? union)
    {
        var name = Forms.Name(form, union);
        if (union is not null) search.Add(pair.Widened("variant-added", $"has the variant{name} now", name.Trim()) with { Newer = ChangedPlace.Of(form) });
        else if (isExclusive && before.Any(other => MayBothTake(other.Target, form.Target))) search.Add(Unclear(keyword, form, $"has another form of '{keyword}'{name} now, and what fits two of them is invalid"));
        else search.Add(pair.Widened(keyword + "-added", $"has another form of '{keyword}'{name} now", name.Trim()) with { Newer = ChangedPlace.Of(form) });
    }

    private void Not()
    {
        if (was.Not is null && now.Not is null) return;
        if (now.Not is null) search.Add(pair.Widened("not-removed", "may be what 'not' ruled out"));
        else if (was.Not is null) search.Add(Unclear("not", now.Not, "may not fit the schema of 'not' any more"));
        else if (!search.Acceptance.TakesAll(now.Not, was.Not)) search.Add(Unclear("not", now.Not, "may not fit another schema of 'not' now"));
        else if (!search.Acceptance.TakesAll(was.Not, now.Not)) search.Add(pair.Widened("not-opened", "may be more of what 'not' ruled out"));
    }

    private void Condition()
    {
        if (now.If is null && was.If is not null) search.Add(pair.Widened("if-removed", "depends on no 'if' any more"));
        if (now.If is null) return;
        if (was.If is null || !search.Acceptance.TakeTheSame(was.If, now.If))
        {
            if (now.Then is not null || now.Else is not null) search.Add(Unclear("if", now.If, "depends on another 'if' now"));
            return;
        }

        search.Compare(was.Then, now.Then, pair.Place + " (then)");
        search.Compare(was.Else, now.Else, pair.Place + " (else)");
    }

    private Draft Unclear(string kind, SchemaNode at, string text) => pair.Narrowed(kind, text, at == now ? null : at.Pointer, isCertain: false) with { Newer = ChangedPlace.Of(at) };

    private static bool MayBothTake(SchemaNode one, SchemaNode other) => one.Types == JsonTypes.None || other.Types == JsonTypes.None || (one.Types & other.Types) != 0;

    private static string Count(IReadOnlyList<SchemaNode> forms) => forms.Count == 1 ? "a schema" : $"{forms.Count} schemas";
}
