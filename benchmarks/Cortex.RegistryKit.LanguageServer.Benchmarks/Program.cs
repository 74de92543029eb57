using Cortex.RegistryKit.LanguageServer.Benchmarks;

// What an edit of a large registry costs the language server: the time of the work, and what it holds on to over 10,000 of them.
EditTime.Measure();
await EditMemory.MeasureAsync();
