using System.Text;
using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Validation;

/// <summary>A reference may lead to an entry that stands in for a missing section.</summary>
public sealed class BackfillTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("\"providers\": {},", true)]
    [InlineData("\"providers\": {\"google\": {}},", true)]
    [InlineData("\"providers\": {\"anthropic\": {}},", false)]
    [InlineData("\"providers\": {\"anthropic\": {\"credentials\": []}},", false)]
    [InlineData("\"providers\": {\"\\u0061nthropic\": {}},", false)]
    [InlineData("\"anthropic\": {},", true)]
    public void The_login_of_the_client_is_there_unless_the_file_has_a_section_for_it(string section, bool isKnown)
    {
        var text = $$"""{"version": 2, {{section}} "models": [{"id": "a", "type": "claude_cli", "credential_id": "cli"}]}""";

        Assert.Equal(isKnown, ModelRegistry.IsValid(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(isKnown, !Documents.Of(text).Findings.Any(Rules.IsOfTheValidator));
    }

    [Fact]
    public void Only_the_ids_of_the_back_fill_are_known() =>
        Assert.False(ModelRegistry.IsValid("""{"version": 2, "models": [{"id": "a", "type": "claude_cli", "credential_id": "Cli"}]}"""u8));
}
