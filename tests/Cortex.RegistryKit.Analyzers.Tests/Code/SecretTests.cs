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
    [InlineData("var text = string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"key {secret.Reveal()}\");", "an interpolated string")]
    [InlineData("new System.Text.StringBuilder().Append($\"key {secret.Reveal(),8}\");", "an interpolated string")]
    [InlineData("Console.WriteLine(string.Create(null, $\"key {secret.Reveal()}\"));", "the console")]
    [InlineData("Debug.Assert(role.Value == \"\", $\"key {secret.Reveal()}\");", "a trace")]
    [InlineData("Debug.WriteLineIf(role.Value == \"\", $\"key \" + $\"{secret.Reveal()}\");", "a trace")]
    [InlineData("Debug.WriteLineIf(role.Value == \"\", secret.Reveal());", "a trace")]
    [InlineData("Environment.FailFast(\"key \" + secret.Reveal());", "a crash report")]
    [InlineData("logger.LogInformation(secret.Reveal()[..4]);", "a log call")]
    [InlineData("Console.WriteLine(secret.Reveal()?.Trim());", "the console")]
    [InlineData("Console.WriteLine(((object)secret.Reveal()).ToString());", "the console")]
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
    [InlineData("Console.WriteLine(secret.Reveal().StartsWith(\"sk-\"));")]
    [InlineData("Console.WriteLine(secret.Reveal().GetHashCode());")]
    [InlineData("logger.LogInformation($\"{secret.Reveal().Length} {secret.Reveal().Contains('a').ToString()}\");")]
    [InlineData("Console.WriteLine(secret.Reveal()?.Length);")]
    [InlineData("Console.WriteLine(secret.Reveal()?.Trim().Length.ToString());")]
    [InlineData("Console.WriteLine(secret.Reveal() switch { \"\" => 0, _ => 1 });")]
    [InlineData("Debug.Assert(secret.Reveal().Length > 3, $\"{secret.Reveal().Length}\");")]
    [InlineData("_ = new System.Text.StringBuilder().Append(secret.Reveal());")]
    public async Task Whatever_else_is_done_with_it_is_right(string statement) => Assert.Empty(await Team.SaysAsync(statement, "static class Mine { public static string Reveal() => \"\"; }"));
}
