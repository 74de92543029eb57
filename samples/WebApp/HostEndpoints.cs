using Cortex.RegistryKit;
using Cortex.RegistryKit.Hosting;

namespace WebApp;

/// <summary>What the hosts of the registry offer.</summary>
internal static class HostEndpoints
{
    public static void MapHosts(this IEndpointRouteBuilder app) => app.MapGet("/hosts/{id}/models", ModelsAsync);

    private static async Task<IResult> ModelsAsync(string id, IModelRegistry registry, HostClient client, CancellationToken cancellationToken)
    {
        var current = registry.Current;
        return current.Data.Hosts.Find(new HostId(id)) is { } host
            ? Results.Ok(await client.ListModelsAsync(host, current, cancellationToken))
            : Results.NotFound();
    }
}
