using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>Calls that write a text where people or files read it.</summary>
internal static class Outputs
{
    /// <summary>What a call writes to, as a message names it; null where it writes nothing.</summary>
    public static string? Of(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (IsLogger(call.Instance?.Type) || method.Parameters.Any(parameter => IsLogger(parameter.Type)) || (method.MethodKind == MethodKind.DelegateInvoke && method.Parameters.Any(parameter => IsLogger(parameter.Type)))) return "a log call";
        if (method.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "LoggerMessageAttribute" })) return "a log call";
        if (!method.Name.StartsWith("Write", StringComparison.Ordinal) && !method.Name.StartsWith("Trace", StringComparison.Ordinal) && method.Name is not ("Fail" or "Assert" or "Print" or "FailFast")) return null;

        return method.ContainingType.ToDisplayString() switch
        {
            "System.Console" => "the console",
            "System.Diagnostics.Trace" or "System.Diagnostics.Debug" or "System.Diagnostics.TraceSource" => "a trace",
            "System.Environment" => "a crash report",
            _ => IsConsoleWriter(call.Instance) ? "the console" : null,
        };
    }

    private static bool IsLogger(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "ILogger" } named && named.ContainingNamespace.ToDisplayString() == "Microsoft.Extensions.Logging"
        || type is { AllInterfaces.IsEmpty: false } && type.AllInterfaces.Any(other => other.Name == "ILogger" && other.ContainingNamespace.ToDisplayString() == "Microsoft.Extensions.Logging");

    private static bool IsConsoleWriter(IOperation? instance) => instance is IPropertyReferenceOperation { Property: { Name: "Out" or "Error", ContainingType: { Name: "Console" } type } } && type.ToDisplayString() == "System.Console";
}
