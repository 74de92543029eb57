using Cortex.RegistryKit.Analyzers.Tests.Support;
using Cortex.RegistryKit.Compiler;
using Microsoft.CodeAnalysis.Text;

namespace Cortex.RegistryKit.Analyzers.Tests.Shared;

public class FileMetadataTests
{
    [Fact]
    public void All_that_the_build_says_is_read()
    {
        var metadata = Read(("RkKind", "registry"), ("RkSchema", "urn:x"), ("RkNamespace", "My.App"), ("RkName", "Other"), ("RkEmbed", "True"), ("RkAccessibility", "public"), ("RkOutputPath", "a/b.json"));

        Assert.Equal((FileKind.Registry, "urn:x", "My.App", "Other", true, true, "a/b.json"), (metadata.Kind, metadata.Schema, metadata.Namespace, metadata.Name, metadata.IsEmbedded, metadata.IsPublic, metadata.OutputPath));
    }

    [Fact]
    public void What_the_build_does_not_say_has_a_default()
    {
        var metadata = Read();

        Assert.Equal((FileKind.None, "", "", "", true, false, false, ""), (metadata.Kind, metadata.Schema, metadata.Namespace, metadata.Name, metadata.IsEmitted, metadata.IsEmbedded, metadata.IsPublic, metadata.OutputPath));
    }

    [Theory]
    [InlineData("My.App", "", "My.App")]
    [InlineData("My.App", "Other", "My.App.Other")]
    [InlineData("", "Other", "Other")]
    [InlineData("", "", "")]
    public void The_scope_is_the_namespace_and_the_name(string @namespace, string name, string scope) => Assert.Equal(scope, Read(("RkNamespace", @namespace), ("RkName", name)).Scope);

    [Theory]
    [InlineData("schema", "false", FileKind.Schema, false)]
    [InlineData("schema", "", FileKind.Schema, true)]
    [InlineData("Schema", "true", FileKind.None, true)]
    internal void A_schema_is_emitted_unless_the_build_says_otherwise(string kind, string emit, FileKind expected, bool isEmitted)
    {
        var metadata = Read(("RkKind", kind), ("RkEmit", emit));

        Assert.Equal((expected, isEmitted), (metadata.Kind, metadata.IsEmitted));
    }

    [Theory]
    [InlineData("", "", false, false)]
    [InlineData("true", "false", true, false)]
    [InlineData("", "True", true, true)]
    public void Formats_are_asserted_where_types_are_made_of_them(string assert, string dotNet, bool asserts, bool usesDotNetTypes)
    {
        var metadata = Read(("RkKind", "schema"), ("RkAssertFormats", assert), ("RkDotNetTypes", dotNet));

        Assert.Equal((asserts, usesDotNetTypes), (metadata.AssertsFormats, metadata.UsesDotNetTypes));
    }

    [Fact]
    public void Metadata_with_equal_values_is_equal() => Assert.Equal(Read(("RkKind", "registry"), ("RkName", "A")), Read(("RkKind", "registry"), ("RkName", "A")));

    private static FileMetadata Read(params (string Name, string Value)[] metadata)
    {
        var options = new ProjectOptions();
        foreach (var (name, value) in metadata) options.Metadata("/x.json", name, value);
        return FileMetadata.Read(options, new MemoryFile("/x.json", SourceText.From("")));
    }
}
