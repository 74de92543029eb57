using Cortex.RegistryKit.Conformance;
using Cortex.RegistryKit.Conformance.Json;
using Cortex.RegistryKit.Conformance.Public;
using Cortex.RegistryKit.Conformance.Schemas;

// Runs cases that others wrote, and writes down what we answer. The formats are those of the cases' own description.
return args switch
{
    ["registry", var cases, var results] => await RegistryCases.RunAsync(cases, results),
    ["json-schema", var suite, var results] => await SchemaCases.RunAsync(suite, results, new CompiledValidators()),
    ["json", var folder, var results] => await JsonCases.RunAsync(folder, results),
    ["public", var schemas, var results, .. var instances] => await PublicSchemas.RunAsync(schemas, results, instances),
    ["public-worker"] => await SchemaTrial.AnswerAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: registry CASES_DIR OUT_DIR          reads every vectors file of a folder, and writes a results file for each
               json-schema SUITE_DIR OUT_DIR       answers a suite in the format of the public JSON-Schema-Test-Suite, for draft-07
               public SCHEMA_DIR OUT_DIR [INSTANCES_DIR...]
                                                   compiles every schema of a folder, and compares answers to INSTANCES_DIR/NAME/*.json with ajv's
               json DIR OUT_DIR                    parses every file of a folder of JSON parsing tests
        """);
    return 2;
}
