using Cortex.RegistryKit.Emission.Model;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the type for a string of which some values are known.</summary>
internal static class OpenEnumEmitter
{
    // A pattern of many texts takes the compiler a time that grows with their square.
    private const int MostInPattern = 200;

    public static string Emit(DocumentModel document, OpenEnumModel model)
    {
        var w = document.NewFile();
        w.Summary(model.Description);
        w.Line("/// <remarks>Other values than the known ones are kept as they are.</remarks>");
        w.Open($"{document.Accessibility} readonly record struct {model.Name}");
        if (model.Values.Count > MostInPattern)
        {
            w.Line($"private static readonly HashSet<string> KnownTexts = new(StringComparer.Ordinal) {{ {string.Join(", ", Texts(model))} }};");
            w.Line();
        }

        w.Line("private readonly string? text;");
        w.Line();
        w.Summary("Takes a value, known or not.");
        w.Parameter("text", "The value.");
        w.Open($"public {model.Name}(string text)");
        w.Line("ArgumentNullException.ThrowIfNull(text);");
        w.Line();
        w.Line("this.text = text.Length == 0 ? null : text;");
        w.Close();
        w.Line();
        foreach (var (value, name) in Members(model))
        {
            w.Summary($"The value {value}.");
            w.Line($"public static {model.Name} {name} {{ get; }} = new({CSharp.Text(value)});");
            w.Line();
        }

        w.Summary("The text.");
        w.Line("public string Value => text ?? \"\";");
        w.Line();
        w.Summary("Whether the value is one of the known ones.");
        w.Line($"public bool IsKnown => {IsKnown(model)};");
        w.Line();
        w.Summary("The text.");
        w.Line("public override string ToString() => Value;");
        w.Close();
        return w.ToString();
    }

    /// <summary>The member for a value.</summary>
    public static string Member(OpenEnumModel model, string value) => Members(model).First(member => member.Value == value).Name;

    private static string IsKnown(OpenEnumModel model) => model.Values.Count switch
    {
        0 => "false",
        > MostInPattern => "KnownTexts.Contains(Value)",
        _ => $"Value is {string.Join(" or ", Texts(model))}",
    };

    private static IEnumerable<string> Texts(OpenEnumModel model) => model.Values.Distinct(StringComparer.Ordinal).Select(CSharp.Text);

    private static List<(string Value, string Name)> Members(OpenEnumModel model)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal) { model.Name, "Value", "IsKnown", "KnownTexts", "ToString", "Equals", "GetHashCode", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "PrintMembers", "Clone" };
        var members = new List<(string, string)>();
        foreach (var value in model.Values.Distinct(StringComparer.Ordinal))
        {
            var wanted = CSharp.Pascal(value);
            var name = wanted;
            for (var n = 2; !taken.Add(name); n++) name = wanted + CSharp.Number(n);
            members.Add((value, name));
        }

        return members;
    }
}
