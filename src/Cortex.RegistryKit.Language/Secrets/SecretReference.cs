namespace Cortex.RegistryKit.Language.Secrets;

/// <summary>What stands in the place of a secret: where the secret is to be looked up.</summary>
public sealed class SecretReference
{
    private const string Open = "${";
    private const string Close = "}";

    private static readonly (string Prefix, SecretReferenceKind Kind)[] Forms = [("${env:", SecretReferenceKind.Environment), ("${file:", SecretReferenceKind.File)];

    private SecretReference(SecretReferenceKind kind, string target)
    {
        Kind = kind;
        Target = target;
    }

    /// <summary>Where to look.</summary>
    public SecretReferenceKind Kind { get; }

    /// <summary>The name of the variable, or the path of the file, relative to the registry.</summary>
    public string Target { get; }

    /// <summary>Whether a text is meant as a reference, sound or not: such a text is no secret.</summary>
    /// <param name="written">The text, without white space around it.</param>
    public static bool IsMeant(string written) => (written ?? throw new ArgumentNullException(nameof(written))).StartsWith(Open, StringComparison.Ordinal);

    /// <summary>Reads a reference.</summary>
    /// <param name="written">The text, without white space around it.</param>
    /// <param name="reference">The reference, or null.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse(string written, out SecretReference? reference)
    {
        if (written is null) throw new ArgumentNullException(nameof(written));

        reference = null;
        if (!written.EndsWith(Close, StringComparison.Ordinal)) return false;
        foreach (var (prefix, kind) in Forms)
        {
            if (!written.StartsWith(prefix, StringComparison.Ordinal)) continue;

            reference = new SecretReference(kind, written.Substring(prefix.Length, written.Length - prefix.Length - Close.Length));
            return true;
        }

        return false;
    }

    /// <summary>The text of a reference to an environment variable.</summary>
    /// <param name="name">The variable's name.</param>
    public static string ToVariable(string name) => Forms[0].Prefix + name + Close;

    /// <summary>The reference as it is written.</summary>
    public override string ToString() => Forms[(int)Kind].Prefix + Target + Close;
}
