using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>Which types the cases of a switch take, whatever else is true of a value.</summary>
internal sealed class CoveredTypes
{
    private readonly HashSet<ITypeSymbol> types = new(SymbolEqualityComparer.Default);
    private readonly List<CoveredTypes> others = [];

    /// <summary>Whether some case takes everything.</summary>
    public bool HasDefault { get; private set; }

    /// <summary>Whether a case takes all values of a type: it names the type, or one that it derives from.</summary>
    public bool Has(ITypeSymbol type)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (types.Contains(at)) return true;
        }

        return others.Any(other => !other.Has(type));
    }

    /// <summary>Adds a case.</summary>
    /// <param name="pattern">Its pattern.</param>
    /// <param name="union">The type that is switched over.</param>
    public void Add(IPatternOperation pattern, ITypeSymbol union)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation or IDeclarationPatternOperation { MatchedType: null } or INegatedPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } }:
                HasDefault = true;
                break;
            case IDeclarationPatternOperation { MatchedType: { } type }:
                Add(type, union);
                break;
            case ITypePatternOperation type:
                Add(type.MatchedType, union);
                break;
            case IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true } recursive when recursive.PropertySubpatterns.All(property => TakesAll(property.Pattern)):
                Add(recursive.MatchedType, union);
                break;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                Add(either.LeftPattern, union);
                Add(either.RightPattern, union);
                break;
            case INegatedPatternOperation { Pattern: var not } when IsOfTypes(not):
                var other = new CoveredTypes();
                other.Add(not, union);
                others.Add(other);
                break;
        }
    }

    private static bool IsOfTypes(IPatternOperation pattern) => pattern is ITypePatternOperation || (pattern is IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either && IsOfTypes(either.LeftPattern) && IsOfTypes(either.RightPattern));

    private static bool TakesAll(IPatternOperation pattern) => pattern is IDiscardPatternOperation or IDeclarationPatternOperation { MatchedType: null } or IDeclarationPatternOperation { MatchesNull: true };

    private void Add(ITypeSymbol type, ITypeSymbol union)
    {
        types.Add(type.OriginalDefinition);
        for (ITypeSymbol? at = union; at is not null; at = at.BaseType) HasDefault |= SymbolEqualityComparer.Default.Equals(at, type);
    }
}
