using System.CommandLine;

namespace Cortex.RegistryKit.Cli.Commands.Validation;

/// <summary>The options that name ids which stand in no file.</summary>
internal sealed class DefinedIds
{
    private readonly Option<string[]> roles = new("--roles") { Description = "Roles that stand in no file, one or several with commas between them, like RegistryDefinedRoles in a build", HelpName = "names" };
    private readonly Option<string[]> define = new("--define") { Description = "Ids of any kind that stand in no file, such as role=reviewer,translator", HelpName = "kind=ids" };

    public DefinedIds(Command command)
    {
        command.Options.Add(roles);
        command.Options.Add(define);
        command.Validators.Add(result =>
        {
            foreach (var definition in result.GetValue(define) ?? [])
            {
                if (definition.IndexOf('=', StringComparison.Ordinal) <= 0 || Ids(definition).Length == 0) result.AddError($"--define takes a kind and its ids, such as role=reviewer,translator, not '{definition}'");
            }
        });
    }

    /// <summary>The ids of each kind.</summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> Read(ParseResult parsed)
    {
        IEnumerable<string> all = [.. (parsed.GetValue(roles) ?? []).Select(names => $"{RoleName.Kind}={names}"), .. parsed.GetValue(define) ?? []];
        return all.GroupBy(Kind).ToDictionary(group => group.Key, group => (IReadOnlyCollection<string>)[.. group.SelectMany(Ids).Distinct(StringComparer.Ordinal)], StringComparer.Ordinal);
    }

    private static string Kind(string definition) => definition[..definition.IndexOf('=', StringComparison.Ordinal)].Trim();

    private static string[] Ids(string definition) => definition[(definition.IndexOf('=', StringComparison.Ordinal) + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
