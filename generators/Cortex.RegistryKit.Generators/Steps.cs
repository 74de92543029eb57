namespace Cortex.RegistryKit.Generators;

/// <summary>The names of the pipeline's steps, by which tests ask what was done again.</summary>
public static class Steps
{
    /// <summary>Which additional files are there, and what the build says of them.</summary>
    public const string Files = nameof(Files);

    /// <summary>The schemas, without white space.</summary>
    public const string Schemas = nameof(Schemas);

    /// <summary>All schemas together, among which a registry finds its own.</summary>
    public const string KnownSchemas = nameof(KnownSchemas);

    /// <summary>The schemas that become types, each with the others that its migrations need.</summary>
    public const string EmittedSchemas = nameof(EmittedSchemas);

    /// <summary>What each registry contributes.</summary>
    public const string Constants = nameof(Constants);
}
