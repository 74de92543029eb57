using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Cortex.RegistryKit.CodeFixes.Code;

/// <summary>What a fix in C# has to know of the place that it mends.</summary>
internal sealed class CodePlace
{
    private CodePlace(SyntaxNode root, SemanticModel model, SourceText text)
    {
        Root = root;
        Model = model;
        Text = text;
    }

    /// <summary>The root of the file.</summary>
    public SyntaxNode Root { get; }

    /// <summary>What the file means.</summary>
    public SemanticModel Model { get; }

    /// <summary>The text of the file.</summary>
    public SourceText Text { get; }

    /// <summary>Reads the file of a fix; null where it is no C#.</summary>
    public static async Task<CodePlace?> ReadAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        return root is null || model is null ? null : new CodePlace(root, model, text);
    }

    /// <summary>A type as code names it here, with no more of its namespace than is needed; null where there is none.</summary>
    /// <param name="qualified">The type with its namespace, as in <c>global::My.App.Roles</c>.</param>
    /// <param name="position">Where it is named.</param>
    public string? Spell(string qualified, int position) =>
        Model.Compilation.GetTypeByMetadataName(qualified.Replace("global::", "").Replace("@", "")) is { } type ? type.ToMinimalDisplayString(Model, position) : null;
}
