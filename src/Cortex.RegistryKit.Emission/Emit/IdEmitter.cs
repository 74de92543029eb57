using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the type for the ids of a kind.</summary>
internal static class IdEmitter
{
    public static string Emit(DocumentModel document, EntityKind kind)
    {
        var type = DocumentModel.IdType(kind);
        var what = kind.IdProperty is null ? "name" : "id";
        var w = document.NewFile();
        w.Summary($"The {what} of {CSharp.A(kind.Name)}. The default is the empty one, which nothing has.");
        w.Open($"{document.Accessibility} readonly record struct {type}");
        w.Summary($"The kind of entity that has such {what}s.");
        w.Line($"public const string Kind = {CSharp.Text(kind.Name)};");
        w.Line();
        w.Line("private readonly string? text;");
        w.Line();
        w.Summary($"Takes the {what} of {CSharp.A(kind.Name)}.");
        w.Parameter("text", $"The {what}. Not looked up: new entries get their {what}s here.");
        w.Open($"public {type}(string text)");
        w.Line("ArgumentNullException.ThrowIfNull(text);");
        w.Line();
        w.Line("this.text = text.Length == 0 ? null : text;");
        w.Close();
        w.Line();
        w.Summary("The text.");
        w.Line("[RegistryId(Kind)]");
        w.Line("public string Value => text ?? \"\";");
        w.Line();
        w.Summary("The text.");
        w.Line("public override string ToString() => Value;");
        w.Close();
        return w.ToString();
    }
}
