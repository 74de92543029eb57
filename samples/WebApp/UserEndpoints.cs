using Cortex.RegistryKit;
using Cortex.RegistryKit.Hosting;

namespace WebApp;

/// <summary>The users' own models and roles.</summary>
internal static class UserEndpoints
{
    public static void MapUsers(this IEndpointRouteBuilder app)
    {
        app.MapGet("/users/{user}/models", ModelsAsync);
        app.MapPut("/users/{user}/roles/{role}/{slot}", SetSlotAsync);
    }

    private static async Task<IResult> ModelsAsync(string user, IModelRegistries registries, CancellationToken cancellationToken)
    {
        if (!UserName.TryParse(user, out var name)) return Results.NotFound();

        var registry = await registries.GetAsync(name, cancellationToken);
        return Results.Ok(registry.AllModels().Select(model => new ModelAnswer(model.Id.Value, model.Model.Type, model.Model.ModelName)));
    }

    // What is changed is the registry as this process knows it. A save is merged with what others changed in the meantime, or is a conflict.
    private static async Task<IResult> SetSlotAsync(string user, string role, string slot, SlotChange change, IModelRegistries registries, CancellationToken cancellationToken)
    {
        if (!UserName.TryParse(user, out var name) || PatchOf(slot, change) is not { } patch) return Results.NotFound();

        var registry = await registries.GetAsync(name, cancellationToken);
        var saved = await registries.SaveAsync(name, registry.SetRole(new RoleName(role), patch), cancellationToken);
        return Results.Ok(new { Role = role, Model = saved.Resolve(new RoleName(role)).Id.Value });
    }

    private static RolePatch? PatchOf(string slot, SlotChange change)
    {
        var model = change.Model is null ? Patch<ModelId>.Cleared : new ModelId(change.Model);
        return slot switch
        {
            "primary" => new RolePatch { Primary = model },
            "backup_1" => new RolePatch { Backup1 = model },
            "backup_2" => new RolePatch { Backup2 = model },
            "backup_3" => new RolePatch { Backup3 = model },
            "backup_4" => new RolePatch { Backup4 = model },
            _ => null,
        };
    }

    private sealed record ModelAnswer(string Id, string Type, string? Name);

    /// <summary>What goes into a slot.</summary>
    /// <param name="Model">The id of a model; null empties the slot.</param>
    internal sealed record SlotChange(string? Model);
}
