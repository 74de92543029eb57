using Cortex.RegistryKit.Fuzz;

var parsed = new FuzzCommand().Parse(args);
var exitCode = await parsed.InvokeAsync().ConfigureAwait(false);
return parsed.Errors.Count > 0 ? 2 : exitCode;
