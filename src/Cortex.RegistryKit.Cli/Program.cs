using Cortex.RegistryKit.Cli;

return await Tool.RunAsync(args).ConfigureAwait(false);
