using System.Text;
using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Validation;

/// <summary>What is asked often costs no memory once it has been asked.</summary>
/// <remarks>Not beside other tests: a regular expression that two threads use at once makes a second runner.</remarks>
[Collection(nameof(Alone))]
public sealed class AllocationTests
{
    private static readonly byte[] Typical = Encoding.UTF8.GetBytes(Registries.Typical);

    [Fact]
    public void Validating_a_typical_registry_does_not() => Assert.Equal(0, Allocated(() => Assert.True(ModelRegistry.IsValid(Typical))));

    [Fact]
    public void Validating_one_spelled_with_escapes_does_not()
    {
        var escaped = Encoding.UTF8.GetBytes(Registries.Typical.Replace("\"local\"", "\"l\\u006fcal\"", StringComparison.Ordinal).Replace("rôle", "r\\u00f4le", StringComparison.Ordinal).Replace("\"label\"", "\"lab\\u0065l\"", StringComparison.Ordinal));

        Assert.Equal(0, Allocated(() => Assert.True(ModelRegistry.IsValid(escaped))));
    }

    [Theory]
    [InlineData("chat")]
    [InlineData("orchestrator")]
    [InlineData("distill")]
    [InlineData("coder")]
    [InlineData("rôle")]
    [InlineData("research")]
    [InlineData("nobody")]
    public void Resolving_a_role_does_not(string name)
    {
        var snapshot = Documents.Of(Registries.Typical);
        var role = new RoleName(name);

        Assert.Equal(0, Allocated(() => snapshot.Resolve(role)));
    }

    [Fact]
    public void Resolving_a_role_past_a_slot_that_cannot_be_used_does_not()
    {
        var snapshot = Documents.Of("""{"version": 2, "models": [{"id": "m", "type": "local_openai", "host_id": "gone"}], "roles": {"x": {"primary": "m", "backup_1": "none"}}}""");

        Assert.Equal(0, Allocated(() => snapshot.Resolve("x")));
    }

    private static long Allocated(Action action)
    {
        for (var i = 0; i < 100; i++) action();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

/// <summary>Tests that run when no others do.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
