using System.Text;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Cli.Checking;

/// <summary>Tells texts in which no secret stands as it is. Looks at bytes alone, and rather says too often that one may.</summary>
internal sealed class LiteralSecrets(RegistrySchema schema)
{
    private readonly byte[][] names = [.. NamesIn(schema).Select(name => Encoding.UTF8.GetBytes(name + "\""))];

    /// <summary>Whether one may stand in a text that is JSON.</summary>
    /// <param name="utf8">The text.</param>
    public bool MayStandIn(ReadOnlySpan<byte> utf8)
    {
        if (EscapedLetters.MayStandIn(utf8)) return true;

        foreach (var name in names)
        {
            var rest = utf8;
            for (var at = rest.IndexOf(name); at >= 0; at = rest.IndexOf(name))
            {
                rest = rest[(at + name.Length)..];
                if (!IsHarmless(rest)) return true;
            }
        }

        return false;
    }

    /// <summary>Whether what stands behind the end of a string is no value of it, or one that holds no secret.</summary>
    private static bool IsHarmless(ReadOnlySpan<byte> rest)
    {
        rest = rest.TrimStart(" \t\r\n"u8);
        if (!rest.StartsWith(":"u8)) return true;

        rest = rest[1..].TrimStart(" \t\r\n"u8);
        return rest.StartsWith("\"${"u8) || rest.StartsWith("\"\""u8) || rest.StartsWith("null"u8);
    }

    private static HashSet<string> NamesIn(RegistrySchema schema)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<SchemaNode> { schema.Root };
        var open = new Stack<SchemaNode>(seen);
        while (open.TryPop(out var node))
        {
            foreach (var property in node.Properties.Where(property => property.Node.Target.Secret is not null)) names.Add(property.Name);
            foreach (var other in node.Applied.Concat(node.Nested).Select(other => other.Target).Where(seen.Add)) open.Push(other);
        }

        return names;
    }
}
