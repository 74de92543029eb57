using Cortex.RegistryKit;
using Cortex.RegistryKit.Hosting;

namespace WebApp;

/// <summary>Which model plays which role, and why.</summary>
internal static class RoleEndpoints
{
    /// <summary>How much text a model that chats has to take in, in thousands of tokens.</summary>
    public const int ChatContext = 64;

    public static void MapRoles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/roles", (IModelRegistry registry) => registry.Current.Data.Roles.Keys.ToDictionary(role => role.Value, role => registry.Resolve(role).Id.Value));
        app.MapGet("/roles/{role}", (string role, IModelRegistry registry) => Explain(registry, new RoleName(role)));
        // The compiler holds the whole chain of the role in model_registry.json against the needs.
        app.MapGet("/chat", (IModelRegistry registry) => registry.Resolve(Roles.Chat, new ModelNeeds { ContextK = ChatContext }).Id.Value);
    }

    private static RoleAnswer Explain(IModelRegistry registry, RoleName role)
    {
        var (model, candidates) = registry.Explain(role);
        return new RoleAnswer(role.Value, model.Id.Value, model.Model.ModelName, [.. candidates.Select(candidate => new Step(candidate.Source, candidate.Id, candidate.Outcome.ToString(), candidate.Reason))]);
    }

    private sealed record RoleAnswer(string Role, string Model, string? Name, IReadOnlyList<Step> Looked);

    private sealed record Step(string Place, string Id, string Outcome, string Reason);
}
