using System.Text;
using Cortex.RegistryKit.Compiler;
using Microsoft.CodeAnalysis.Text;

namespace Cortex.RegistryKit.Analyzers.Tests.Shared;

public class SourceTextsTests
{
    [Fact]
    public void A_text_is_encoded_and_parsed_once()
    {
        var text = SourceText.From("{}", Encoding.UTF8);

        Assert.Same(SourceTexts.Encode(text), SourceTexts.Encode(text));
        Assert.Same(SourceTexts.Tree(text), SourceTexts.Tree(text));
        Assert.Same(SourceTexts.Schema(text), SourceTexts.Schema(text));
        Assert.NotSame(SourceTexts.Tree(text), SourceTexts.Tree(SourceText.From("{}", Encoding.UTF8)));
    }

    [Fact]
    public void A_text_without_an_encoding_counts_as_UTF_8() => Assert.Equal(Encoding.UTF8.GetBytes("\"é東🚀\""), SourceTexts.Encode(SourceText.From("\"é東🚀\"")).Bytes);

    [Fact]
    public void Half_a_surrogate_pair_is_one_unit_before_and_after()
    {
        var text = SourceText.From("\ud83d\"x\"");
        var location = SourceSpans.Locate("x.json", text, new(3, 3));

        Assert.Equal(new TextSpan(1, 3), location.SourceSpan);
    }
}
