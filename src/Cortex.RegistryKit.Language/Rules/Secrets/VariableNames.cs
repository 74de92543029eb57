using System.Globalization;
using System.Text;
using Cortex.RegistryKit.Language.Secrets;

namespace Cortex.RegistryKit.Language.Rules.Secrets;

/// <summary>Names for the environment variables that secrets move into: each its own, and none that the file names already.</summary>
internal sealed class VariableNames
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public VariableNames(Inspection inspection)
    {
        foreach (var secret in WrittenSecret.All(inspection))
        {
            if (SecretReference.TryParse(secret.Text, out var reference)) taken.Add(reference!.Target);
        }
    }

    /// <summary>A name after the entity and the property: <c>OFFICE_API_KEY</c>.</summary>
    public string For(WrittenSecret secret)
    {
        var name = Upper($"{secret.Owner.Place.EntityId}_{secret.Property.Name}");
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++) unique = name + "_" + number.ToString(CultureInfo.InvariantCulture);
        return unique;
    }

    private static string Upper(string text)
    {
        var name = new StringBuilder();
        foreach (var c in text.ToUpperInvariant())
        {
            if (c is (>= 'A' and <= 'Z') or (>= '0' and <= '9')) name.Append(c);
            else if (name.Length > 0 && name[name.Length - 1] != '_') name.Append('_');
        }

        var result = name.ToString().Trim('_');
        return result.Length == 0 ? "SECRET" : char.IsDigit(result[0]) ? "KEY_" + result : result;
    }
}
