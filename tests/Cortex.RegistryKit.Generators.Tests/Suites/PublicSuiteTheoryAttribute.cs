namespace Cortex.RegistryKit.Generators.Tests.Suites;

/// <summary>
/// A theory over a public test suite that is no part of this repository. The environment variable RK_SUITES names the folder with
/// the suites; where it is not set, the theory is skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublicSuiteTheoryAttribute : TheoryAttribute
{
    public PublicSuiteTheoryAttribute(string suite)
    {
        if (!Directory.Exists(FolderOf(suite))) Skip = $"RK_SUITES does not name a folder that holds {suite}.";
    }

    public static string FolderOf(string suite) => Path.Combine(Environment.GetEnvironmentVariable("RK_SUITES") ?? "", suite);
}
