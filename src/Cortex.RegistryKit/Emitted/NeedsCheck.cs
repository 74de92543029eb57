using System.ComponentModel;
using Cortex.RegistryKit.Language.Rules.Code;

namespace Cortex.RegistryKit.Emitted;

/// <summary>Holds the entities of a chain against what code needs of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NeedsCheck
{
    private readonly List<UnmetNeed> unmet = [];
    private string source = "";
    private string id = "";

    /// <summary>Whether no entity has been looked at yet.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>What was found so far.</summary>
    public EquatableList<UnmetNeed> Unmet => EquatableList.Create<UnmetNeed>(unmet.ToArray());

    /// <summary>Begins with the next entity.</summary>
    /// <param name="source">Where the chain names it: a slot, a setting, or a last resort.</param>
    /// <param name="id">Its id.</param>
    public void Begin(string source, string id)
    {
        this.source = source;
        this.id = id;
        IsEmpty = false;
    }

    /// <summary>Looks whether a number is large enough.</summary>
    /// <param name="property">The property's name in JSON.</param>
    /// <param name="needed">The least number; null where none is asked for.</param>
    /// <param name="actual">The entity's number; null, 0 or less: unknown.</param>
    public void AtLeast(string property, double? needed, double? actual)
    {
        if (needed is not { } least || NeedReason.IsEnough(least, actual)) return;
        Add(property, NeedReason.TooLittle(property, least, actual), NeedReason.IsUnknown(actual));
    }

    /// <summary>Looks whether a list has some texts.</summary>
    /// <param name="property">The property's name in JSON.</param>
    /// <param name="needed">The texts; none where nothing is asked for.</param>
    /// <param name="actual">The entity's list.</param>
    public void Contains(string property, EquatableList<string> needed, EquatableList<string> actual)
    {
        foreach (var text in needed)
        {
            if (!actual.AsSpan().Contains(text)) Add(property, NeedReason.Without(property, text), isUnknown: false);
        }
    }

    /// <summary>Ends with an exception if the entity is known to lack something.</summary>
    /// <param name="chain">The kind of the chain.</param>
    /// <param name="name">The chain's name.</param>
    /// <exception cref="NeedsNotMetException">It lacks something.</exception>
    public void ThrowIfUnmet(string chain, string name)
    {
        var lacking = unmet.Where(need => !need.IsUnknown).ToArray();
        if (lacking.Length > 0) throw new NeedsNotMetException(chain, name, EquatableList.Create<UnmetNeed>(lacking));
    }

    private void Add(string property, string reason, bool isUnknown) => unmet.Add(new UnmetNeed(source, id, property, reason, isUnknown));
}
