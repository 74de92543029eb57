using Cortex.RegistryKit.Emission.Model;

namespace Cortex.RegistryKit.Emission.Emit.Shapes;

/// <summary>Emits the tests of a union's variants, of which the value of one property picks one.</summary>
internal sealed class VariantTests
{
    private readonly ShapeBody body;
    private readonly RecordModel union;
    private readonly List<RecordModel> tested;
    private readonly bool isClosed;

    public VariantTests(ShapeBody body, RecordModel union)
    {
        this.body = body;
        this.union = union;
        tested = [.. union.Variants.Where(NeedsTest)];
        isClosed = union.Variants.All(variant => variant.Discriminator is not null);
        Needed = new NeededReferences(union);
    }

    /// <summary>The references without which a variant cannot be used.</summary>
    public NeededReferences Needed { get; }

    /// <summary>Whether a variant looks at the object again.</summary>
    public bool NeedsStart => tested.Count > 0;

    /// <summary>Whether it matters which variant it is.</summary>
    public bool IsPicked => tested.Count > 0 || isClosed || Needed.Names.Count > 0;

    /// <summary>Whether a variant asserts more of its properties than which of them picks it, and what the union says of them.</summary>
    public static bool NeedsTest(RecordModel variant) =>
        variant.Node.Required.Count > 0
        || variant.Node.Properties.Any(property => property.Name != variant.Union!.Node.Union && (property.Node.Target.Format is not null || Assertions.Any(property.Node.Target)));

    /// <summary>Emits that the property at hand may pick the variant.</summary>
    /// <param name="members">The properties of the union.</param>
    public void Pick(MemberTests members)
    {
        var numbered = Named().Select((variant, index) => $"json.TextIs({CSharp.Utf8(variant.Discriminator!)}) ? {CSharp.Number(index + 1)} : ");
        body.Writer.Line($"if ({members.Is(union.Node.Union!)} && json.IsText) variant = {string.Concat(numbered)}-1;");
    }

    /// <summary>Emits what the variant says of the object.</summary>
    public void Decide()
    {
        var w = body.Writer;
        w.Open("return variant switch");
        w.Line("0 => true,");
        var number = 0;
        foreach (var variant in Named()) w.Line($"{CSharp.Number(++number)} => {Test(variant)}, // {CSharp.Text(variant.Discriminator!)}");
        w.Line($"_ => {(isClosed ? "false" : Test(union.Variants.First(variant => variant.Discriminator is null)))},");
        w.Close(";");
    }

    // By number, since a text would cost an object.
    private IEnumerable<RecordModel> Named() => union.Variants.Where(variant => variant.Discriminator is not null);

    private string Test(RecordModel variant)
    {
        var fits = tested.Contains(variant) ? $"FitsAs{variant.Name}(ref start, scope)" : null;
        return (fits, Needed.Of(variant)) switch
        {
            (null, null) => "true",
            (null, string has) => has,
            (_, null) => fits,
            var (_, has) => $"({has}) && {fits}",
        };
    }
}
