using Cortex.RegistryKit;
using RegistryApp;

var registry = CommittedRegistry.Load().RequireValid();

var model = registry.Resolve(Roles.Chat);
Console.WriteLine($"{Roles.Chat}: {model.Id}");
