using Cortex.RegistryKit.LanguageServer.Protocol;

namespace Cortex.RegistryKit.LanguageServer.Benchmarks;

/// <summary>Types and takes back a letter, all over the models of the registry: in labels, in ids, and where it breaks the text.</summary>
internal sealed class Typist
{
    // The first line of the models, and columns in their label, in their id, and before their first brace.
    private const int FirstLine = 25;
    private static readonly int[] Columns = [61, 13, 4];
    private static readonly string[] Letters = ["x", "y", ","];

    private int keys;

    /// <summary>The next key.</summary>
    public TextDocumentContentChangeEvent Next()
    {
        var (round, isBack) = (keys / 2, keys % 2 == 1);
        keys++;
        var line = FirstLine + (round * 37 % Inputs.Models);
        var start = new Position(line, Columns[round % Columns.Length]);
        return isBack
            ? new TextDocumentContentChangeEvent(new TextRange(start, start with { Character = start.Character + 1 }), "")
            : new TextDocumentContentChangeEvent(new TextRange(start, start), Letters[round % Letters.Length]);
    }
}
