using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cortex.RegistryKit.Language.Tests.Edits;

/// <summary>
/// What edits mean, done the simple way: one after another, on values in memory. What was removed keeps its place, in case that it comes back;
/// elements know what index and id they had at first.
/// </summary>
internal sealed class NaiveDocument
{
    private NaiveDocument(JsonNode? value)
    {
        if (value is JsonObject members) Members = [.. members.Select(member => new Child(member.Key, null, new NaiveDocument(member.Value)))];
        else if (value is JsonArray elements) Elements = [.. elements.Select(element => new Child("", IdOf(element), new NaiveDocument(element)))];
        else Scalar = value;
        FirstCount = Elements?.Count ?? 0;
    }

    public JsonNode? Scalar { get; private set; }

    public List<Child>? Members { get; private set; }

    public List<Child>? Elements { get; private set; }

    /// <summary>How many elements there were before any was appended.</summary>
    public int FirstCount { get; private set; }

    public static NaiveDocument Parse(string json) => new(JsonNode.Parse(json));

    public JsonNode? ToJson()
    {
        if (Members is not null) return new JsonObject(Members.Where(child => child.Value is not null).Select(child => KeyValuePair.Create(child.Name, child.Value!.ToJson())));
        if (Elements is not null) return new JsonArray([.. Elements.Where(child => child.Value is not null).Select(child => child.Value!.ToJson())]);
        return Scalar?.DeepClone();
    }

    /// <summary>Does an edit; false, and nothing done, where it does not fit.</summary>
    public bool TryDo(NaiveEdit edit) => TryDo(edit, 0);

    private bool TryDo(NaiveEdit edit, int depth)
    {
        if (depth == edit.Path.Length)
        {
            if (edit.Kind == 'A' && Elements is null) return false;
            if (edit.Kind == 'A') Elements!.Add(new Child("", IdOf(JsonNode.Parse(edit.Json!)), Parse(edit.Json!)));
            else Become(Parse(edit.Json!));
            return true;
        }

        var step = edit.Path[depth];
        if (step is NaiveMember ? Members is null : Elements is null) return false;

        var child = Find(step);
        if (depth + 1 == edit.Path.Length && edit.Kind == 'R')
        {
            if (child is not null) child.Value = null;
            return true;
        }

        if (child?.Value is not null) return child.Value.TryDo(edit, depth + 1);
        if (edit.Kind == 'R') return true;

        var isSetHere = depth + 1 == edit.Path.Length && edit.Kind == 'S';
        if (step is not NaiveMember)
        {
            if (child is null || !isSetHere) return false;
            child.Value = Parse(edit.Json!);
            return true;
        }

        var made = Parse(isSetHere ? edit.Json! : depth + 1 == edit.Path.Length ? "[]" : "{}");
        if (!isSetHere && !made.TryDo(edit, depth + 1)) return false;
        if (child is null) Members!.Add(child = new Child(((NaiveMember)step).Name, null, null));
        child.Value = made;
        return true;
    }

    /// <summary>Where a step leads: a child, which may be gone; null where there never was one.</summary>
    private Child? Find(object step)
    {
        if (step is NaiveMember member) return Members!.Find(child => child.Name == member.Name);
        if (step is NaiveElement element) return element.Index < FirstCount ? Elements![element.Index] : null;

        var id = ((NaiveEntry)step).Id;
        var first = Elements!.Take(FirstCount).FirstOrDefault(child => child.Id == id);
        if (first?.Value is not null) return first;
        var appended = Elements!.Skip(FirstCount).Where(child => child.Id == id).ToList();
        return appended.Count == 0 ? first : appended.Find(child => child.Value is not null);
    }

    private void Become(NaiveDocument other)
    {
        if (JsonNode.DeepEquals(ToJson(), other.ToJson())) return;
        (Scalar, Members, Elements, FirstCount) = (other.Scalar, other.Members, other.Elements, other.FirstCount);
    }

    private static string? IdOf(JsonNode? element) =>
        element is JsonObject o && o["id"] is JsonValue id && id.GetValueKind() == JsonValueKind.String ? id.GetValue<string>() : null;

    internal sealed class Child(string name, string? id, NaiveDocument? value)
    {
        public string Name { get; } = name;

        public string? Id { get; } = id;

        public NaiveDocument? Value { get; set; } = value;
    }
}
