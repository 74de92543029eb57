using BenchmarkDotNet.Running;
using Cortex.RegistryKit.Benchmarks;

// All of them: dotnet run -c Release --project benchmarks/Cortex.RegistryKit.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Validating).Assembly).Run(args, new Settings());
