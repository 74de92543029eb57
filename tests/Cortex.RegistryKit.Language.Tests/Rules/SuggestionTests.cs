using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Language.Tests.Rules;

public class SuggestionTests
{
    [Theory]
    [InlineData("gemma-lcal", "gemma-local")]
    [InlineData("gemma-loacl", "gemma-local")]
    [InlineData("GEMMA-LOCAL", "gemma-local")]
    [InlineData("gemmalocal", "gemma-local")]
    [InlineData("claude", null)]
    [InlineData("xyz", null)]
    [InlineData("gemini", null)]
    [InlineData("", null)]
    public void The_nearest_candidate_is_offered_where_one_is_near(string text, string? suggestion) =>
        Assert.Equal(suggestion, Suggestions.Nearest(text, ["gemma-local", "claude_cli", "none-such"]));

    [Fact]
    public void Of_equally_near_ones_the_order_of_candidates_does_not_decide()
    {
        Assert.Equal("model-a", Suggestions.Nearest("model-x", ["model-b", "model-a"]));
        Assert.Equal("model-a", Suggestions.Nearest("model-x", ["model-a", "model-b"]));
    }

    [Fact]
    public void A_thousand_candidates_take_no_more_memory_than_one()
    {
        string[] candidates = [.. Enumerable.Range(1000, 1000).Select(number => FormattableString.Invariant($"host{number}"))];
        Suggestions.Nearest("hosts1500", candidates);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("host1500", Suggestions.Nearest("hosts1500", candidates));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 5000);
    }
}
