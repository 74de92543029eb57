using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the text that an expression comes to. None of it needs parentheses as an argument or behind an assignment.</summary>
internal sealed class TextEmitter(DocumentModel document)
{
    private const string Empty = "\"\"";

    /// <summary>The text of a property that a <c>path</c> names.</summary>
    public Func<string, (string Text, bool CanBeNull)> Path { get; init; } = _ => (Empty, false);

    /// <summary>The key of the entry at hand.</summary>
    public string Key { get; init; } = Empty;

    /// <summary>The text; never null.</summary>
    public string Emit(Expression expression)
    {
        var (text, canBeNull) = Value(expression);
        return canBeNull ? $"{text} ?? {Empty}" : text;
    }

    /// <summary>The text of a property.</summary>
    /// <param name="property">The property.</param>
    /// <param name="owner">What stands before its name.</param>
    public static (string Text, bool CanBeNull) OfProperty(PropertyModel property, string owner)
    {
        var name = owner + property.Name;
        var access = property.IsNeverNull ? "." : "?.";
        return property.Kind switch
        {
            ValueKind.Id or ValueKind.Reference or ValueKind.OpenEnum => ($"{name}{access}Value", !property.IsNeverNull),
            ValueKind.Url => ($"{name}{access}Text", !property.IsNeverNull),
            _ => (name, !property.IsNeverNull),
        };
    }

    private (string Text, bool CanBeNull) Value(Expression expression)
    {
        var (text, canBeNull) = expression switch
        {
            LiteralExpression literal => (CSharp.Text(literal.Value.TryGetText(out var value) ? value : ""), false),
            PathExpression path => Path(path.Path),
            SettingExpression setting => Setting(setting),
            ConcatExpression concat => (Concat(concat), false),
            _ => (Empty, false),
        };
        return expression.Else is { } otherwise ? ($"Joining.IsBlank({text}) ? {Emit(otherwise)} : {text}", text.Contains("?.")) : (text, canBeNull);
    }

    private string Concat(ConcatExpression concat)
    {
        var parts = concat.Parts.Select(part => Value(part).Text).ToList();
        return parts.Count switch
        {
            0 => Empty,
            1 => Emit(concat.Parts[0]),
            _ => $"string.Concat({string.Join(", ", parts)})",
        };
    }

    private (string Text, bool CanBeNull) Setting(SettingExpression expression)
    {
        var setting = document.Schema.Settings.First(declared => declared.Name == expression.Name);
        var property = $"settings.{document.SettingName(setting)}";
        return setting switch
        {
            { IsKeyed: true } => ($"{property}[{Key}]", false),
            { Node.Format: "uri" } => ($"{property}?.Text", true),
            _ => (property, true),
        };
    }
}
