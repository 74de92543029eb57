using Cortex.RegistryKit.Analyzers.Tests.Support;

namespace Cortex.RegistryKit.Analyzers.Tests.Code;

public class SecretTests
{
    [Theory]
    [InlineData("logger.LogInformation(secret.Reveal());", "a log call")]
    [InlineData("logger.LogError(\"key {Key}\", secret.Reveal());", "a log call")]
    [InlineData("logger.LogError(\"key {Key} of {Role}\", secret.Reveal() ?? \"none\", role);", "a log call")]
    [InlineData("logger.LogError(\"key \" + secret.Reveal());", "a log call")]
    [InlineData("logger.LogError($\"key {secret.Reveal().Trim()}\");", "a log call")]
    [InlineData("logger.Log(LogLevel.Error, string.Format(\"{0}\", secret.Reveal()));", "a log call")]
    [InlineData("Logs.Key(logger, secret.Reveal());", "a log call")]
    [InlineData("Console.WriteLine(secret.Reveal());", "the console")]
    [InlineData("Console.WriteLine($\"key {secret.Reveal()}\");", "the console")]
    [InlineData("Console.WriteLine(\"{0}\", (object)secret.Reveal());", "the console")]
    [InlineData("Console.Error.Write(secret?.Reveal());", "the console")]
    [InlineData("Trace.TraceError(secret!.Reveal());", "a trace")]
    [InlineData("Debug.WriteLine(role.Value.Length > 3 ? secret.Reveal() : \"\");", "a trace")]
    [InlineData("throw new InvalidOperationException(\"wrong key: \" + secret.Reveal());", "an exception")]
    [InlineData("throw new ArgumentException($\"wrong key: {secret.Reveal()}\");", "an exception")]
    [InlineData("var text = $\"key {secret.Reveal()}\";", "an interpolated string")]
    [InlineData("FormattableString text = $\"key {secret.Reveal()}\";", "an interpolated string")]
    public async Task A_text_that_goes_where_it_is_read(string statement, string where)
    {
        var says = await Team.SaysAsync(statement, "static partial class Logs { [LoggerMessage(1, LogLevel.Error, \"{key}\")] public static void Key(ILogger logger, string key) { } }");

        Assert.EndsWith($"warning RK5004: the text of a secret goes into {where}; leave it out, or give the secret itself, which prints as '(secret)'", Assert.Single(says), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("logger.LogInformation(\"{Secret}\", secret);")]
    [InlineData("Console.WriteLine($\"{secret} {secret.IsEmpty}\");")]
    [InlineData("var header = \"Bearer \" + secret.Reveal();")]
    [InlineData("_ = new System.Net.Http.Headers.AuthenticationHeaderValue(\"Bearer\", secret.Reveal());")]
    [InlineData("Console.WriteLine(secret.Reveal().Length);")]
    [InlineData("Console.WriteLine(secret.Reveal() == \"x\" ? \"same\" : \"other\");")]
    [InlineData("var text = secret.Reveal(); logger.LogDebug(text.Length.ToString());")]
    [InlineData("Console.WriteLine(Mine.Reveal());")]
    public async Task Whatever_else_is_done_with_it_is_right(string statement) => Assert.Empty(await Team.SaysAsync(statement, "static class Mine { public static string Reveal() => \"\"; }"));
}
