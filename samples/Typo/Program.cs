using Cortex.RegistryKit;
using Typo;

var registry = CommittedRegistry.Load();
Console.WriteLine(registry.Resolve(Roles.Chat).Id);
Console.WriteLine(registry.Resolve("caht").Id);
