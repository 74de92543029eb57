using System.Globalization;
using Cortex.RegistryKit.Language.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>Reads needs that are written out in code: <c>new ModelNeeds { ContextK = 64, Tags = ["tools"] }</c>.</summary>
internal static class NeedsReader
{
    /// <summary>The needs; null where one of them is not constant.</summary>
    public static IReadOnlyList<Need>? Read(IObjectCreationOperation creation, NeedMarks marks)
    {
        var needs = new List<Need>();
        foreach (var part in creation.Initializer?.Initializers ?? [])
        {
            if (part is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment || marks.NameOf(target.Property) is not string name) return null;
            if (!TryAdd(needs, name, NamedValues.Unwrap(assignment.Value))) return null;
        }

        return needs;
    }

    private static bool TryAdd(List<Need> needs, string name, IOperation value)
    {
        if (value.ConstantValue is { HasValue: true } constant) return constant.Value is null || TryAdd(needs, name, constant.Value);

        IEnumerable<IOperation>? elements = value switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            ICollectionExpressionOperation collection => collection.Elements,
            _ => null,
        };
        if (elements is null) return false;

        foreach (var element in elements)
        {
            if (NamedValues.Unwrap(element).ConstantValue is not { HasValue: true, Value: string text }) return false;
            needs.Add(new Need(name, text));
        }

        return true;
    }

    private static bool TryAdd(List<Need> needs, string name, object constant)
    {
        if (constant is string or bool or char) return false;
        needs.Add(new Need(name, Convert.ToDouble(constant, CultureInfo.InvariantCulture)));
        return true;
    }
}
