using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Model;

/// <summary>
/// Finds the forms of an object that are told apart by <c>if</c>: each asks for texts of one and the same property, in a
/// chain of <c>else</c>, or side by side in <c>allOf</c>.
/// </summary>
internal sealed class ConditionalForms
{
    private readonly SchemaNode node;
    private readonly SchemaProperty property;
    private readonly List<DiscriminatedForm> forms = [];
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private SchemaNode? otherwise;

    private ConditionalForms(SchemaNode node, SchemaProperty property)
    {
        this.node = node;
        this.property = property;
    }

    /// <summary>The property and the forms; null where there are none, or where one reader could not read all forms.</summary>
    public static Discriminator? Of(SchemaNode node)
    {
        var choices = node.AllOf.Select(part => part.Target).Prepend(node).Where(part => part.If is not null).ToList();
        var asked = choices.Select(choice => FormCondition.Of(choice.If!)?.Property).OfType<SchemaProperty>().GroupBy(property => property.Name, StringComparer.Ordinal);
        return asked.Select(group => new ConditionalForms(node, node.Properties.FirstOrDefault(own => own.Name == group.Key) ?? group.First()).Read(choices)).FirstOrDefault(found => found is not null);
    }

    private Discriminator? Read(IEnumerable<SchemaNode> choices)
    {
        var chains = choices.Where(choice => Asks(choice) is not null).ToList();
        if (!chains.All(Follow) || (chains.Count > 1 && otherwise is not null) || !IsAlwaysThere() || !AddOthers()) return null;

        var nodes = forms.Select(form => form.Node).ToList();
        var isWorthIt = nodes.SelectMany(form => form.Properties).Any(own => own.Name != property.Name && node.Property(own.Name) is null);
        return forms.Count > 1 && isWorthIt && nodes.All(Discriminators.IsObject) && !Discriminators.Clash(node, nodes, property.Name) ? new Discriminator(property, forms) : null;
    }

    private FormCondition? Asks(SchemaNode choice) => choice.If is not null && FormCondition.Of(choice.If) is { } condition && condition.Property.Name == property.Name ? condition : null;

    // A text that is asked for twice has two forms at once, or one that is never reached; a chain that comes back to itself asks twice as well.
    private bool Follow(SchemaNode choice)
    {
        for (var step = choice; ;)
        {
            var values = Asks(step)!.Values;
            if (!values.All(taken.Add)) return false;
            Add(step.Then?.Target, step.If!.Target, values);

            var next = step.Else?.Target;
            if (next is null || next.Always == true) return true;
            if (Asks(next) is null || next.Properties.Count > 0 || next.Required.Count > 0)
            {
                otherwise = next;
                return true;
            }

            step = next;
        }
    }

    private void Add(SchemaNode? form, SchemaNode plain, IReadOnlyList<string> values)
    {
        if (form?.Always == false) return;
        var says = form is { Always: null };
        forms.AddRange(values.Select(value => new DiscriminatedForm(says ? form! : plain, value, says && values.Count == 1)));
    }

    private bool IsAlwaysThere() =>
        node.Required.Contains(property.Name)
        || (otherwise is not null && (otherwise.Always == false || otherwise.Required.Contains(property.Name)) && forms.All(form => form.Node.Required.Contains(property.Name)));

    /// <summary>Adds the form that takes what no condition asks for, where there can be such a thing.</summary>
    /// <returns>Whether a text tells that form from the others, so that no value is passed over.</returns>
    private bool AddOthers()
    {
        if (otherwise?.Always == false) return true;

        var declared = node.Property(property.Name)?.Target;
        var allowed = declared?.Enum is { } listed ? FormCondition.Texts(listed) : null;
        if (allowed is null && declared is not { Types: JsonTypes.String, Enum: null, Const: null }) return false;

        var left = allowed?.Where(text => !taken.Contains(text)).ToList();
        if (left is not { Count: 0 }) forms.Add(new DiscriminatedForm(otherwise ?? node, left is { Count: 1 } ? left[0] : null, otherwise is not null));
        return true;
    }
}
