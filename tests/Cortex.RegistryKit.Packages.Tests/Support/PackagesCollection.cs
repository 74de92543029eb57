namespace Cortex.RegistryKit.Packages.Tests.Support;

/// <summary>The tests that share one feed. One after the other: each is a build, which uses the whole machine by itself.</summary>
[CollectionDefinition(Name)]
public sealed class PackagesCollection : ICollectionFixture<Feed>
{
    public const string Name = "Packages";
}
