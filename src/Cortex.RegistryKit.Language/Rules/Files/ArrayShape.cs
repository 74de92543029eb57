using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>Checks what a schema says of an array.</summary>
internal static class ArrayShape
{
    public static bool Check(ShapeCheck check, JsonNode value, SchemaNode schema, Place? place)
    {
        var sound = CheckCount(check, value, schema, place);
        if (sound || place is not null) sound &= CheckElements(check, value, schema, place);
        if (schema.UniqueItems && (sound || place is not null)) sound &= CheckUnique(check, value, place);
        if (schema.Contains is not null && (sound || place is not null)) sound &= CheckContains(check, value, schema, schema.Contains, place);
        return sound;
    }

    private static bool CheckCount(ShapeCheck check, JsonNode value, SchemaNode schema, Place? place)
    {
        if (schema.MinItems is null && schema.MaxItems is null) return true;

        var count = 0;
        foreach (var _ in value.Elements) count++;
        if (count < schema.MinItems) return place is not null && check.Report(value, place, schema.MinItems == 1 ? "must not be empty" : $"must have at least {schema.MinItems} elements, not {count}");
        return !(count > schema.MaxItems) || (place is not null && check.Report(value, place, $"must have at most {schema.MaxItems} {(schema.MaxItems == 1 ? "element" : "elements")}, not {count}"));
    }

    private static bool CheckElements(ShapeCheck check, JsonNode value, SchemaNode schema, Place? place)
    {
        if (schema.Items is null && schema.TupleItems is null) return true;

        var sound = true;
        var index = 0;
        var listed = schema.TupleItems?.Count ?? 0;
        foreach (var element in value.Elements)
        {
            var at = place?.Element(index);
            var described = index < listed ? schema.TupleItems![index] : schema.TupleItems is null ? schema.Items : schema.AdditionalItems;
            index++;
            if (described is null) break;
            if (at is not null && index > listed && listed > 0 && described.Target.Always == false) return check.Report(element, at, $"is one too many: the schema allows {listed} {(listed == 1 ? "element" : "elements")}");
            sound &= CheckEntry(check, element, described.Target, at);
            if (!sound && place is null) return false;
        }

        return sound;
    }

    private static bool CheckEntry(ShapeCheck check, JsonNode entry, SchemaNode schema, Place? place)
    {
        var id = place is null ? null : schema.Properties.FirstOrDefault(property => property.Node.Target.NamesKind is not null);
        var named = id is not null && entry.TryGetMember(id.Name, out var member) && member.Value.TryGetText(out var text) && text.Length > 0 ? place!.Entity(id.Node.Target.NamesKind!, text) : place;
        return check.Apply(entry, schema, named);
    }

    private static bool CheckUnique(ShapeCheck check, JsonNode value, Place? place)
    {
        var sound = true;
        var seen = new Dictionary<JsonNode, int>(JsonEquality.Comparer);
        var index = -1;
        foreach (var element in value.Elements)
        {
            index++;
            if (!seen.TryGetValue(element, out var first)) seen.Add(element, index);
            else if (place is null) return false;
            else sound = check.Report(element, place.Element(index), $"is the same as the element [{first}], and every element may stand here once");
        }

        return sound;
    }

    private static bool CheckContains(ShapeCheck check, JsonNode value, SchemaNode schema, SchemaNode wanted, Place? place)
    {
        var (least, found) = (schema.MinContains ?? 1, 0);
        foreach (var element in value.Elements)
        {
            if (found >= least && schema.MaxContains is null) return true;
            if (check.Fits(element, wanted)) found++;
        }

        if (found > schema.MaxContains) return place is not null && check.Report(value, place, $"has {found} elements such as the schema allows {schema.MaxContains} of");
        if (found >= least) return true;
        if (least > 1) return place is not null && check.Report(value, place, $"must have {least} elements such as the schema asks for, not {found}");

        var described = Spelling.Of(wanted.Target);
        return place is not null && check.Report(value, place, wanted.Target.SaysOnlyTypesOrValues && described.Length > 0 ? $"must have an element that is {described}" : "has no element such as the schema asks for");
    }
}
