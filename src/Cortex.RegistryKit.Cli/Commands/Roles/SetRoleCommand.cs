using System.CommandLine;
using Cortex.RegistryKit.Cli.Commands.Homes;
using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Cli.Registries;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Commands.Roles;

/// <summary><c>registrykit roles set</c>: puts a model into a slot, or empties the slot.</summary>
internal sealed class SetRoleCommand : ChangeCommand
{
    private readonly Argument<string> role = new("ROLE") { Description = "The role, which is made where it is absent" };
    private readonly Argument<string> slot = new("SLOT") { Description = "The slot" };
    private readonly Argument<string?> model = new("MODEL") { Description = "The model for the slot: one of the user's, or a built-in one", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> clear = new("--clear") { Description = "Empty the slot" };

    public SetRoleCommand(Terminal terminal)
        : base(terminal, RoleName.Kind, "set", "Puts a model into a slot of a role, or empties the slot.", "roles set chat primary gemma-local --home /srv/users --user alice\nroles set chat backup_1 --clear --home /srv/users --user alice")
    {
        Arguments.Add(role);
        Arguments.Add(slot);
        Arguments.Add(model);
        AddOptions(clear);
        Validators.Add(result =>
        {
            if (result.GetResult(clear) is { Implicit: false } == result.GetResult(model)?.Tokens.Count > 0) result.AddError("a model or --clear is needed, and not both: registrykit roles set ROLE SLOT MODEL");
        });
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var name = parsed.GetValue(role)!;
        var wanted = parsed.GetValue(model);
        string? nearest = null;
        var exitCode = await ChangeAsync(
            parsed,
            "set",
            name,
            before =>
            {
                var roles = before.Roles().ToList();
                nearest = roles.Contains(name) ? null : Suggestions.Nearest(name, roles);
                return before.TrySetRoleSlot(new RoleName(name), parsed.GetValue(slot)!, wanted is null ? null : new ModelId(wanted), out var changed) ? changed : throw Refusal(before, name, parsed.GetValue(slot)!, wanted);
            },
            cancellationToken).ConfigureAwait(false);

        if (nearest is not null) Terminal.Note($"the role '{name}' is new; did you mean '{nearest}'?");
        return exitCode;
    }

    private static RefusedException Refusal(Snapshot<ModelRegistry> registry, string role, string slot, string? model)
    {
        var kind = ShippedSchema.Model.Kind(RoleName.Kind)!;
        if (!kind.Entity.Chain!.Slots.Contains(slot)) return new RefusedException($"there is no slot '{slot}'{EntityNames.WayOut(slot, kind.Entity.Chain.Slots)}");
        if (!kind.Section.PropertyNames!.Target.Accepts(role)) return new RefusedException($"'{role}' cannot be a role's name: {kind.Section.PropertyNames.Target.Description}");

        registry.RequireKnown(ModelId.Kind, model!);
        return new RefusedException($"the model '{model}' cannot be used: what it refers to is missing; 'registrykit models list' shows it");
    }
}
