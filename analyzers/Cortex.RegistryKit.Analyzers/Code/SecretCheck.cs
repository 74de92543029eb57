using Cortex.RegistryKit.Language.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>RK5004: follows the text of a secret upwards, from the call that reveals it to where it is read.</summary>
internal static class SecretCheck
{
    private const string Reveal = "Reveal";

    /// <summary>Whether a compilation can have secrets of ours.</summary>
    public static bool ConcernsAny(Compilation compilation) => !compilation.GetTypesByMetadataName("Cortex.RegistryKit.Secret").IsEmpty;

    /// <summary>Checks a call.</summary>
    public static void Check(OperationAnalysisContext context)
    {
        if (context.Operation is not IInvocationOperation { TargetMethod: { Name: Reveal, Parameters.IsEmpty: true, ContainingType: { Name: "Secret" } type } } call || type.ContainingNamespace.ToDisplayString() != "Cortex.RegistryKit") return;

        if (Goal(call) is string where) context.ReportDiagnostic(Reports.Of(RevealedSecret.Rule, call.Syntax.GetLocation(), RevealedSecret.Message(where)));
    }

    /// <summary>Where a text goes that people or files read; null where it goes elsewhere, or is kept.</summary>
    private static string? Goal(IOperation value)
    {
        var isInterpolated = false;
        for (var at = value; at.Parent is { } parent; at = parent)
        {
            switch (parent)
            {
                case IInterpolationOperation or IArgumentOperation { Parent: IInvocationOperation { Parent: IInterpolatedStringAppendOperation } }:
                    isInterpolated = true;
                    break;
                case IArgumentOperation { Parent: IInvocationOperation call }:
                    if (Outputs.Of(call) is string output) return output;
                    if (!SecretText.IsFormatting(call.TargetMethod)) return Otherwise(isInterpolated);
                    break;
                case IArgumentOperation { Parent: IObjectCreationOperation created }:
                    return IsException(created.Type) ? "an exception" : Otherwise(isInterpolated);
                case IConditionalAccessOperation access when access.Operation == at:
                    // What becomes of the text stands on the other side of the question mark.
                    if (access.WhenNotNull.DescendantsAndSelf().OfType<IConditionalAccessInstanceOperation>().FirstOrDefault() is not { } same) return Otherwise(isInterpolated);
                    parent = same;
                    break;
                default:
                    if (!SecretText.IsIn(parent, at)) return Otherwise(isInterpolated);
                    break;
            }
        }

        return Otherwise(isInterpolated);
    }

    private static string? Otherwise(bool isInterpolated) => isInterpolated ? "an interpolated string" : null;

    private static bool IsException(ITypeSymbol? type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }) return true;
        }

        return false;
    }
}
