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

    /// <summary>The text; lines end with LF.</summary>
    public string Text { get; }
}
