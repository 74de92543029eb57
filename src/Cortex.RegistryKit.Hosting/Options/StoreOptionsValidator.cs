using Microsoft.Extensions.Options;

namespace Cortex.RegistryKit.Hosting;

/// <summary>Lets options say what is wrong with them when the application starts.</summary>
/// <param name="expected">The name of the options.</param>
/// <param name="section">The path of the section that they come from; null where they come from code.</param>
/// <typeparam name="TOptions">The type of the options.</typeparam>
internal sealed class StoreOptionsValidator<TOptions>(string expected, string? section) : IValidateOptions<TOptions>
    where TOptions : RegistryStoreOptions
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        if (name != expected) return ValidateOptionsResult.Skip;

        var checks = new OptionChecks(section);
        options.Check(checks);
        return checks.Result;
    }
}
