using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Cortex.RegistryKit.Generators.Tests.Incremental;

/// <summary>Looks through all that a value holds on to, for what would keep a whole compilation in memory.</summary>
internal static class ModelWalk
{
    private static readonly Type[] Forbidden = [typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxReference), typeof(Location), typeof(Compilation), typeof(SemanticModel), typeof(AdditionalText)];

    /// <summary>The way to something that no model may hold, or null.</summary>
    /// <param name="value">The value.</param>
    /// <param name="allowed">A type that may be held after all, and is not looked into.</param>
    public static string? FindForbidden(object value, Type? allowed = null) => Find(value, value.GetType().Name, allowed, new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static string? Find(object? value, string path, Type? allowed, HashSet<object> seen)
    {
        if (value is null || value is string || value.GetType().IsPrimitive || value is Type || value is Pointer) return null;
        if (allowed?.IsInstanceOfType(value) == true) return null;
        if (Forbidden.Any(type => type.IsInstanceOfType(value))) return path;
        if (!value.GetType().IsValueType && !seen.Add(value)) return null;
        if (value is IEnumerable list && value.GetType().IsArray) return list.Cast<object?>().Select((item, index) => Find(item, $"{path}[{index}]", allowed, seen)).FirstOrDefault(found => found is not null);

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (Find(field.GetValue(value), $"{path}.{field.Name}", allowed, seen) is string found) return found;
            }
        }

        return null;
    }
}
