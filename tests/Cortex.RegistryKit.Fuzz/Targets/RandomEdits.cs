using Cortex.RegistryKit.Language.Tests.Edits;

namespace Cortex.RegistryKit.Fuzz.Targets;

/// <summary>Edits of places that a document has, or that it could have.</summary>
internal sealed class RandomEdits(Random random)
{
    private static readonly string[] Names = ["label", "hosts", "x", "é \"quoted\"", ""];
    private static readonly string[] Values = ["null", "1", "\"text\"", "\"\\u00e9\\n\"", "[]", "{}", "{\"id\": \"added\", \"list\": [1, [2]]}", "[{\"id\": \"a\"}, 5]"];

    /// <summary>An edit; it may not fit.</summary>
    public NaiveEdit Next(NaiveDocument document)
    {
        var path = new List<object>();
        var at = document;
        do
        {
            var (step, next) = Step(at);
            path.Add(step);
            at = next;
        }
        while (at is not null && random.Next(4) > 0);

        var kind = at?.Elements is not null && random.Next(2) == 0 ? 'A' : "SSRA"[random.Next(4)];
        return new NaiveEdit(kind, [.. path], kind == 'R' ? null : Values[random.Next(Values.Length)]);
    }

    private (object Step, NaiveDocument? Next) Step(NaiveDocument at)
    {
        if (at.Members is { Count: > 0 } members && random.Next(8) > 0)
        {
            var member = members[random.Next(members.Count)];
            return (new NaiveMember(member.Name), member.Value);
        }

        if (at.Elements is { Count: > 0 } elements && random.Next(12) > 0)
        {
            var index = random.Next(elements.Count);
            return elements[index].Id is { } id && random.Next(2) == 0 ? (new NaiveEntry(id), elements.First(element => element.Id == id).Value) : (new NaiveElement(index), elements[index].Value);
        }

        return (new NaiveMember(Names[random.Next(Names.Length)]), null);
    }
}
