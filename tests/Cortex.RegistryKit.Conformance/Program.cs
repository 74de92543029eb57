using Cortex.RegistryKit.Conformance;

// Runs cases that others wrote, and writes down what we answer. The formats are those of the cases' own description.
return args switch
{
    ["registry", var cases, var results] => await RegistryCases.RunAsync(cases, results),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: registry CASES_DIR OUT_DIR   reads every vectors file of a folder, and writes a results file for each
        """);
    return 2;
}
