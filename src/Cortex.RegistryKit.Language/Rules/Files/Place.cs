using System.Globalization;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>Where a value stands, in the words of people: <c>host 'h1', label</c>.</summary>
internal sealed class Place
{
    private const int NoIndex = -1;

    private readonly Place? parent;
    private readonly string step;
    private readonly int index;
    private readonly string? entity;

    private Place(Place? parent, string step, int index, string? entity)
    {
        this.parent = parent;
        this.step = step;
        this.index = index;
        this.entity = entity;
    }

    /// <summary>The whole file.</summary>
    public static Place File { get; } = new(null, "", NoIndex, null);

    public string Pointer => Steps().Aggregate(JsonPointer.Root, (pointer, place) => pointer.Append(place.step)).ToString();

    /// <summary>The id of the entity that stands here; empty where none does.</summary>
    public string EntityId { get; private init; } = "";

    /// <summary>The way of an edit to this place.</summary>
    public EditPath Path => Steps().Aggregate(EditPath.Root, (path, place) => place.index == NoIndex ? path.Member(place.step) : path.Element(place.index));

    /// <summary>Whether the property's name is meant.</summary>
    public bool IsName { get; private init; }

    /// <summary>The entity that the value belongs to and the way from there, or the way from the top; ends in <c>": "</c> unless empty.</summary>
    public override string ToString() => Describe(Steps()) + (IsName ? "the name " : "");

    /// <summary>The same without the last step.</summary>
    public string Owner => parent is null ? "" : Describe(parent.Steps());

    public Place Member(string name) => new(this, name, NoIndex, null);

    public Place Element(int index) => new(this, index.ToString(CultureInfo.InvariantCulture), index, null);

    /// <summary>The name of the property that stands here, and not its value.</summary>
    public Place Name() => new(parent, step, index, entity) { IsName = true, EntityId = EntityId };

    /// <summary>This place, now that it is known which entity stands here.</summary>
    public Place Entity(string kind, string id) => new(parent, step, index, $"{kind} '{id}'") { EntityId = id };

    private List<Place> Steps()
    {
        var steps = new List<Place>();
        for (var place = this; place.parent is not null; place = place.parent) steps.Add(place);
        steps.Reverse();
        return steps;
    }

    private static string Describe(List<Place> steps)
    {
        var from = steps.FindLastIndex(place => place.entity is not null);
        var way = steps.Skip(from + 1).Aggregate("", (text, place) => text + (place.index != NoIndex ? $"[{place.step}]" : text.Length == 0 ? place.step : "." + place.step));
        var owner = from < 0 ? "" : steps[from].entity!;
        var both = owner.Length > 0 && way.Length > 0 ? ", " : "";
        return owner.Length + way.Length == 0 ? "" : $"{owner}{both}{way}: ";
    }
}
