namespace Cortex.RegistryKit.Language.Schema;

/// <summary>A setting that <c>x-rk-settings</c> declares, for expressions to name.</summary>
public sealed class SettingDeclaration
{
    /// <summary>What stands in a setting's name for the key of the entry at hand, in upper case.</summary>
    public const string Key = "{KEY}";

    internal SettingDeclaration(string name, SchemaNode node)
    {
        Name = name;
        Node = node;
    }

    /// <summary>Its name; the environment variable's is the same in upper case.</summary>
    public string Name { get; }

    /// <summary>What it may hold.</summary>
    public SchemaNode Node { get; }

    /// <summary>Whether there is one for every key, as in <c>ROLE_{KEY}</c>.</summary>
    public bool IsKeyed => Name.Contains(Key);
}
