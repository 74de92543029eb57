using System.Globalization;
using Cortex.RegistryKit.Generators.Tests.Support;

namespace Cortex.RegistryKit.Generators.Tests.Types;

/// <summary>The same inputs give the same bytes, whatever the machine.</summary>
public sealed class DeterminismTests
{
    private static readonly string[] Schema = [Schemas.Models, Schemas.Notify, Schemas.Root("\"i\": {\"type\": \"number\", \"x-rk-backfill\": 1234.5, \"minimum\": -0.5}, \"I\": {\"type\": \"integer\", \"minimum\": -1000000}")];

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("")]
    public void In_every_culture(string culture)
    {
        var here = Emit();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(here, Emit());
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void With_every_line_end() => Assert.Equal(Emit(), Emit(text => text.ReplaceLineEndings("\r\n")));

    [Fact]
    public void With_a_byte_order_mark() => Assert.Equal(Emit(), Emit(text => "\uFEFF" + text));

    [Fact]
    public void In_every_folder() => Assert.Equal(Emit(), Emit(folder: @"C:\Users\Somebody\"));

    [Fact]
    public void In_every_order_of_files() => Assert.Equal(Emit(), Project(text => text, "/project/").InOtherOrder().Emit().OrderBy(file => file.Key, StringComparer.Ordinal));

    [Fact]
    public void Lines_end_with_a_line_feed_alone() => Assert.DoesNotContain(Emit(text => text.ReplaceLineEndings("\r\n")), file => file.Value.Contains('\r'));

    private static IEnumerable<KeyValuePair<string, string>> Emit(Func<string, string>? change = null, string folder = "/project/") =>
        Project(change ?? (text => text), folder).Emit().OrderBy(file => file.Key, StringComparer.Ordinal);

    private static TestProject Project(Func<string, string> change, string folder)
    {
        var project = new TestProject().Registry(change(Schemas.ModelsExample), folder + "model_registry.json", ("RkSchema", "urn:registrykit:model_registry.v2"), ("RkOutputPath", "model_registry.json"));
        for (var i = 0; i < Schema.Length; i++) project.Schema(change(Schema[i]), $"{folder}schemas/{i}.schema.json", ("RkNamespace", $"Foreign.N{i}"));
        return project;
    }
}
