using Cortex.RegistryKit.Corpus;
using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Navigation;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Navigation;

public sealed class PlaceFinderTests
{
    private static readonly RegistrySchema Registry = Schemas.V2;

    [Theory]
    [InlineData("right-whole.json")]
    [InlineData("rk2001-tabs-crlf.json")]
    [InlineData("rk2001-non-ascii.json")]
    public void Each_offset_of_each_beginning_of_a_file_is_a_place(string name)
    {
        var content = CorpusFile.Open(name).Content;
        for (var length = 0; length <= content.Length; length += 7)
        {
            var tree = JsonTree.Parse(Utf8Text.FromBytes(content[..length]));
            var entities = EntitySet.Of(tree, Registry);
            for (var offset = Math.Max(tree.Text.Start, length - 40); offset <= length; offset++)
            {
                var place = PlaceFinder.Find(tree, Registry, offset);

                Assert.InRange(offset, place.Typed.Start, place.Typed.End);
                Assert.DoesNotContain(ValueChoice.At(place, entities), choice => choice is { Id: not null, IsText: false });
            }
        }
    }

    [Theory]
    [InlineData("""{"hosts": [{"id": "a"|}]}""", "id", false, "host")]
    [InlineData("""{"models": [{"id": "m", "host_id": |}]}""", "host_id", false, null)]
    [InlineData("""{"roles": {"chat": {"primary": "x|"}}}""", "primary", false, null)]
    [InlineData("""{"roles": {"ch|at": {}}}""", "chat", true, null)]
    [InlineData("""{"roles": {|}}""", null, true, null)]
    [InlineData("""{"roles": {"chat": {"primary": null, |""", null, true, null)]
    public void A_place_knows_its_property_and_what_it_names(string marked, string? property, bool isName, string? names)
    {
        var place = PlaceFinder.Find(JsonTree.Parse(Utf8Text.FromString(marked.Replace("|", ""))), Registry, marked.IndexOf('|'));

        Assert.Equal(property, place.Name);
        Assert.Equal(isName, place.IsName);
        Assert.Equal(names, isName ? null : place.Value?.Names);
    }
}
