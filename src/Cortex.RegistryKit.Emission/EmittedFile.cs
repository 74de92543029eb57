namespace Cortex.RegistryKit.Emission;

/// <summary>A file of C# text.</summary>
public sealed class EmittedFile
{
    internal EmittedFile(string name, string text)
    {
        Name = name;
        Text = text;
    }

    /// <summary>The file's name, without a folder.</summary>
    public string Name { get; }

    /// <summary>The name that tells the file from those of other namespaces.</summary>
    /// <param name="scope">The namespace of its types; empty for none.</param>
    public string NameIn(string scope) => (scope ?? throw new ArgumentNullException(nameof(scope))).Length == 0 ? Name : $"{scope.Replace("@", "")}.{Name}";

    /// <summary>The text; lines end with LF.</summary>
    public string Text { get; }
}
