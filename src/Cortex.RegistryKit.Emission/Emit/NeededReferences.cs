using Cortex.RegistryKit.Emission.Model;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the look at references without which an entity cannot be used. An entity without one is valid, and a rule about chains may object to it.</summary>
internal sealed class NeededReferences
{
    private readonly RecordModel record;
    private readonly List<(RecordModel Form, IReadOnlyList<string> Names)> forms;
    private readonly List<string> names;

    public NeededReferences(RecordModel record)
    {
        this.record = record;
        forms = [.. (record.Variants.Count > 0 ? record.Variants : [record]).Select(form => (form, Needed(form))).Where(form => form.Item2.Count > 0)];
        names = [.. forms.SelectMany(form => form.Names).Distinct()];
    }

    // An open variant is told from the others by what it is not; asking too often does no harm.
    private bool IsPicked => record.Variants.Count > 0 && forms.All(form => form.Form.Discriminator is not null);

    public void Declare(SourceWriter w)
    {
        if (names.Count == 0) return;
        w.Line("PropertySet filled = default;");
        if (IsPicked) w.Line("var form = 0;");
    }

    /// <summary>Looks at the property that has just been passed.</summary>
    public void Note(SourceWriter w)
    {
        if (names.Count == 0) return;
        if (IsPicked) w.Line($"if (json.NameIs({CSharp.Utf8(record.Node.Union!)})) form = {string.Concat(forms.Select((form, i) => $"json.TextIs({CSharp.Utf8(form.Form.Discriminator!)}) ? {CSharp.Number(i + 1)} : "))}0;");
        for (var i = 0; i < names.Count; i++) w.Line($"if (json.NameIs({CSharp.Utf8(names[i])}) && json.IsText && !json.TextIs(\"\"u8)) filled.Add({CSharp.Number(i)});");
    }

    /// <summary>Says what is lacking.</summary>
    public void Conclude(SourceWriter w)
    {
        for (var i = 0; i < forms.Count; i++)
        {
            var has = string.Join(" && ", forms[i].Names.Select(name => $"filled.Has({CSharp.Number(names.IndexOf(name))})"));
            var lacks = forms[i].Names.Count == 1 ? $"!{has}" : $"!({has})";
            w.Line($"if ({(IsPicked ? $"form == {CSharp.Number(i + 1)} && " : "")}{lacks}) scope.NotClean();");
        }
    }

    private static IReadOnlyList<string> Needed(RecordModel form) => [.. Resolvable.References(form).Where(reference => reference.Words.OnMissing == "skip").Select(reference => reference.Property.JsonName)];
}
