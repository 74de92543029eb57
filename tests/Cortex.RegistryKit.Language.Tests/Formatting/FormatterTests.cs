using Cortex.RegistryKit.Corpus;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Formatting;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Formatting;

public sealed class FormatterTests
{
    public static TheoryData<string> Files => [.. CorpusFile.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_was_laid_out_means_the_same_and_stays_as_it_is(string name)
    {
        var tree = JsonTree.Parse(Utf8Text.FromBytes(CorpusFile.Open(name).Content));

        var after = JsonTree.Parse(Utf8Text.FromBytes(TextChange.Apply(tree.Text, Formatter.Plan(tree, new FormattingStyle()))));

        Assert.Equal(Words(tree), Words(after));
        Assert.Empty(Formatter.Plan(after, new FormattingStyle()));
    }

    private static string Words(JsonTree tree)
    {
        if (tree.Errors.Count > 0) return tree.Text.GetString(new ByteSpan(0, tree.Text.Length));

        var words = new List<string>();
        var scanner = new JsonScanner(tree.Text);
        for (var token = scanner.Next(); token.Kind != JsonTokenKind.End; token = scanner.Next()) words.Add(tree.Text.GetString(token.Span));
        return string.Join('\n', words);
    }
}
