using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>The registry that a call names: what it is called on comes from the <c>Load</c> that was generated for one of several.</summary>
internal static class NamedRegistry
{
    private const string Accessor = "CommittedRegistry";
    private const string Load = "Load";

    /// <summary>The registry that a call is on; null where the call does not say, or there is only one.</summary>
    public static ProjectRegistry? Of(IOperation operation, ProjectRegistries registries)
    {
        if (registries.All.Count < 2 || Receiver(operation) is not { } receiver || Source(receiver) is not { } source) return null;

        var scope = Comparable(source.ContainingNamespace.IsGlobalNamespace ? "" : source.ContainingNamespace.ToDisplayString());
        var named = registries.All.Where(registry => Comparable(registry.File.Metadata.Scope) == scope).Take(2).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    private static IOperation? Receiver(IOperation operation) => operation is IArgumentOperation { Parent: IInvocationOperation call } ? Receiver(call) : null;

    private static IOperation? Receiver(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value : null);

    // A call that gives what it is on, such as RequireValid or an edit, changes nothing of where that comes from.
    private static INamedTypeSymbol? Source(IOperation receiver) => NamedValues.Unwrap(receiver) switch
    {
        IInvocationOperation { TargetMethod: { Name: Load, IsStatic: true, ContainingType: { Name: Accessor } type } } => type,
        IInvocationOperation call when Receiver(call) is { Type: { } same } on && SymbolEqualityComparer.Default.Equals(same, call.Type) => Source(on),
        ILocalReferenceOperation local when Initial(local) is { } value => Source(value),
        _ => null,
    };

    /// <summary>What a local variable holds; null where it is set more than once, or before it is declared: code that does not compile would lead in circles.</summary>
    private static IOperation? Initial(ILocalReferenceOperation reference)
    {
        IOperation root = reference;
        while (root.Parent is { } parent) root = parent;

        IOperation? initial = null;
        foreach (var operation in root.Descendants())
        {
            if (operation is IVariableDeclaratorOperation declarator && SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local) && declarator.Syntax.Span.End <= reference.Syntax.SpanStart) initial = declarator.Initializer?.Value;
            if (operation is IAssignmentOperation { Target: ILocalReferenceOperation target } && SymbolEqualityComparer.Default.Equals(target.Local, reference.Local)) return null;
        }

        return initial;
    }

    // The generator spells a name so that it fits C#; what it had to change does not tell two registries apart.
    private static string Comparable(string scope) => new([.. scope.Where(c => char.IsLetterOrDigit(c) || c == '.')]);
}
