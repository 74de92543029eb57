using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Edits;

/// <summary>The elements that edits append to an array; edits behind them may mean them as entries.</summary>
internal sealed class AppendedElements
{
    private readonly EditPass pass;
    private readonly int depth;
    private readonly List<Element> elements = [];
    private readonly Dictionary<string, Dictionary<string, Queue<Element>>> byId = [];

    public AppendedElements(EditPass pass, int depth)
    {
        this.pass = pass;
        this.depth = depth;
    }

    public void Add(int edit) => elements.Add(new Element(edit));

    /// <summary>Whether the entry that an edit goes into was appended before it.</summary>
    public bool Have(int edit)
    {
        var found = WithId(pass.Edits[edit].Path[depth]);
        return found.Count > 0 && found.Peek().Order < edit;
    }

    /// <summary>Hands edits of entries to the elements that they mean.</summary>
    /// <param name="which">The edits, in their order.</param>
    public void HandOut(IEnumerable<int> which)
    {
        foreach (var number in which)
        {
            var edit = pass.Edits[number];
            var candidates = WithId(edit.Path[depth]);
            while (candidates.Count > 0 && candidates.Peek().IsRemoved) candidates.Dequeue();
            if (candidates.Count > 0 && candidates.Peek().Order < number)
            {
                var element = candidates.Peek();
                element.Which.Add(number);
                element.IsRemoved = edit.Kind == JsonEditKind.Remove && edit.Replaces(depth + 1);
            }
            else if (edit.Kind != JsonEditKind.Remove)
            {
                throw EditException.Absent(edit, depth + 1);
            }
        }
    }

    /// <summary>What is left to be appended.</summary>
    public List<NewChild> Make()
    {
        var made = new List<NewChild>(elements.Count);
        foreach (var element in elements)
        {
            if (element.IsRemoved) continue;
            var value = pass.Make(pass.Edits[element.Order].Tree, element.Which, depth + 1);
            made.Add(new NewChild(null, value!, element.Order));
        }

        return made;
    }

    private Queue<Element> WithId(EditStep step)
    {
        if (!byId.TryGetValue(step.Name, out var ids)) byId.Add(step.Name, ids = Index(step.Name));
        if (!ids.TryGetValue(step.Id, out var found)) ids.Add(step.Id, found = new Queue<Element>());
        return found;
    }

    private Dictionary<string, Queue<Element>> Index(string idMember)
    {
        var ids = new Dictionary<string, Queue<Element>>(StringComparer.Ordinal);
        foreach (var element in elements)
        {
            if (!pass.Edits[element.Order].Tree!.Root.TryGetMember(idMember, out var member) || member.Value.Kind != JsonKind.String) continue;
            var id = JsonMeaning.Text(member.Value);
            if (!ids.TryGetValue(id, out var found)) ids.Add(id, found = new Queue<Element>());
            found.Enqueue(element);
        }

        return ids;
    }

    private sealed class Element(int order)
    {
        public int Order { get; } = order;

        public List<int> Which { get; } = [];

        public bool IsRemoved { get; set; }
    }
}
