using System.CommandLine;
using Cortex.RegistryKit.Cli.Commands.Homes;

namespace Cortex.RegistryKit.Cli.Commands.Models;

/// <summary>The options that say what a model is.</summary>
internal sealed class ModelOptions
{
    private readonly Option<string?> label = new("--label") { Description = "Its name for people", HelpName = "text" };
    private readonly Option<string?> modelName = new("--model-name") { Description = "Its name as the service, host or client knows it", HelpName = "text" };
    private readonly Option<string?> provider = new("--provider") { Description = "Who provides it, such as anthropic, google or local", HelpName = "name" };
    private readonly Option<string?> host = new("--host") { Description = "The host that serves it", HelpName = "id" };
    private readonly Option<string?> account = new("--account") { Description = "The account whose key it uses", HelpName = "id" };
    private readonly Option<string?> credential = new("--credential") { Description = "The credential that it signs in with", HelpName = "id" };
    private readonly Option<int?> contextK = new("--context-k") { Description = "Its context window in thousands of tokens; 0 where that is unknown", HelpName = "number" };
    private readonly Option<string[]> tags = new("--tag") { Description = "What it is good for; may be given several times, and takes the place of all tags that there are", HelpName = "word" };

    /// <summary>The options, in the order of the help.</summary>
    public Option[] All => [label, modelName, provider, host, account, credential, contextK, tags];

    /// <summary>What the command line says of each reference, by the kind that it refers to; null where it says nothing.</summary>
    public IReadOnlyDictionary<string, string?> References(ParseResult parsed) =>
        new Dictionary<string, string?> { [HostId.Kind] = parsed.Text(host), [AccountId.Kind] = parsed.Text(account), [CredentialId.Kind] = parsed.Text(credential) };

    /// <summary>Fills a new model. What the command line leaves out, a provider's catalogue may know.</summary>
    public Model Fill(Model model, ParseResult parsed)
    {
        var name = parsed.Text(modelName);
        var from = parsed.Text(provider);
        var known = Catalogue.Of(from).AsSpan().ToArray().FirstOrDefault(entry => entry.Id == name);
        return model with
        {
            Label = parsed.Text(label) is { Length: > 0 } text ? text : known?.Label ?? name,
            ModelName = name,
            Provider = from ?? (model is LocalOpenAiModel ? "local" : null),
            HostId = Id(parsed.Text(host)) is string onHost ? new HostId(onHost) : null,
            AccountId = Id(parsed.Text(account)) is string ofAccount ? new AccountId(ofAccount) : null,
            CredentialId = Id(parsed.Text(credential)) is string withCredential ? new CredentialId(withCredential) : null,
            ContextK = parsed.GetValue(contextK) ?? known?.ContextK,
            Tags = Tags(parsed) ?? default,
        };
    }

    /// <summary>What becomes of a model that there is.</summary>
    public ModelPatch Patch(ParseResult parsed) => new()
    {
        Label = Given.ToPatch(parsed.Text(label)),
        ModelName = Given.ToPatch(parsed.Text(modelName)),
        Provider = Given.ToPatch(parsed.Text(provider)),
        HostId = Given.ToPatch(parsed.Text(host), id => new HostId(id)),
        AccountId = Given.ToPatch(parsed.Text(account), id => new AccountId(id)),
        CredentialId = Given.ToPatch(parsed.Text(credential), id => new CredentialId(id)),
        ContextK = parsed.GetValue(contextK) is int thousands ? thousands : default(Patch<int>),
        Tags = Tags(parsed) is { } words ? words : default(Patch<EquatableList<string>>),
    };

    private static string? Id(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private EquatableList<string>? Tags(ParseResult parsed) => parsed.GetResult(tags) is { Implicit: false } ? EquatableList.Create<string>([.. parsed.GetValue(tags)!.Select(tag => tag.Trim()).Where(tag => tag.Length > 0)]) : null;
}
