using System.Buffers;
using System.Text;
using Cortex.RegistryKit.Emitted;

namespace Cortex.RegistryKit.Tests.Support;

/// <summary>Reads and writes registries in memory.</summary>
internal static class Documents
{
    /// <summary>The data of a text.</summary>
    public static ModelRegistry Read(string text) => Of(text).Data;

    /// <summary>A snapshot of a text, which sees the environment variables given and no others.</summary>
    public static Snapshot<ModelRegistry> Of(string text, ModelRegistrySettings? settings = null, Func<string, string?>? environment = null) => Of(Encoding.UTF8.GetBytes(text), settings, environment);

    /// <summary>A snapshot of a text, which sees the environment variables given and no others.</summary>
    public static Snapshot<ModelRegistry> Of(byte[] utf8, ModelRegistrySettings? settings = null, Func<string, string?>? environment = null) =>
        Snapshot.Of<ModelRegistry>(utf8, new RegistryOptions { Settings = settings ?? new ModelRegistrySettings(), Environment = environment ?? (_ => null) });

    /// <summary>What the emitted writer makes of a document.</summary>
    public static string Write<TDocument>(TDocument document)
        where TDocument : class, IRegistryDocument<TDocument>
    {
        var buffer = new ArrayBufferWriter<byte>();
        TDocument.Write(document, new JsonOutput(buffer));
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
