using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Cortex.RegistryKit.Generators.Tests.Support;

/// <summary>A compiled project, loaded beside the tests. Ends with them.</summary>
internal sealed class Compiled : IDisposable
{
    private readonly AssemblyLoadContext context = new("compiled for a test", isCollectible: true);

    public Compiled(byte[] image, Compilation compilation)
    {
        Compilation = compilation;
        Assembly = context.LoadFromStream(new MemoryStream(image));
    }

    public Compilation Compilation { get; }

    public Assembly Assembly { get; }

    /// <summary>Calls a static method without parameters, or with texts.</summary>
    public T Call<T>(string type, string method, params object[] arguments)
    {
        var found = Assembly.GetType(type, throwOnError: true)!.GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, [.. arguments.Select(argument => argument.GetType())]);
        Assert.NotNull(found);
        return (T)found.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
    }

    public void Dispose() => context.Unload();
}
