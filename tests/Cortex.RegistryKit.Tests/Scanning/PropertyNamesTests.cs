using System.Text;
using Cortex.RegistryKit.Emitted;

namespace Cortex.RegistryKit.Tests.Scanning;

/// <summary>A property is known by its number, wherever it stands and however its name is spelled.</summary>
public sealed class PropertyNamesTests
{
    private static readonly PropertyNames Names = new("id", "type", "", "a name of more than sixteen bytes", "größe", "quo\"te", "back\\slash");

    [Theory]
    [InlineData("""{"id":1,"type":2,"":3,"a name of more than sixteen bytes":4,"größe":5,"quo\"te":6,"back\\slash":7}""", "0 1 2 3 4 5 6")]
    [InlineData("""{"back\\slash":7,"quo\"te":6,"größe":5,"a name of more than sixteen bytes":4,"":3,"type":2,"id":1}""", "6 5 4 3 2 1 0")]
    [InlineData("""{ "id" : 1 , "type" : 2 , "" : 3 }""", "0 1 2")]
    [InlineData("""{"\u0069d":1,"typ\u0065":2,"gr\u00f6\u00dfe":5}""", "0 1 4")]
    [InlineData("""{"idd":1,"i":2,"ID":3,"id":4,"type ":5,"type":6}""", "-1 -1 -1 0 -1 1")]
    [InlineData("""{"id":1,"id":2,"type":3,"type":4}""", "0 0 1 1")]
    [InlineData("{\"id\":{\"type\":1},\r\n  \"type\":[{\"id\":2}],\r\n  \"other\":3,\r\n  \"id\":4}", "0 1 -1 0")]
    public void Each_name_has_its_number(string json, string numbers)
    {
        foreach (var padding in new[] { "", new string(' ', 40) })
        {
            var cursor = new JsonCursor(Encoding.UTF8.GetBytes(json + padding));
            var found = new List<int>();
            var property = PropertyNames.None;
            cursor.BeginObject();
            while (cursor.NextProperty(Names, ref property))
            {
                found.Add(property);
                cursor.Skip();
            }

            Assert.Equal(numbers, string.Join(' ', found));
        }
    }

    [Fact]
    public void Where_no_name_is_described_none_has_a_number()
    {
        var none = new PropertyNames();
        var cursor = new JsonCursor("""{"id":1}"""u8);
        var property = PropertyNames.None;
        cursor.BeginObject();

        Assert.True(cursor.NextProperty(none, ref property));
        Assert.Equal(PropertyNames.None, property);
    }

    [Fact]
    public void A_quote_in_a_name_does_not_end_it()
    {
        // As if the name were spelled without its escape.
        const string Json = """{"quo"te":1}""";

        Assert.Null(DocumentText.Read(Encoding.UTF8.GetBytes(Json), static (ref JsonCursor json) =>
        {
            var property = 4;
            json.BeginObject();
            while (json.NextProperty(Names, ref property)) json.Skip();
            return "read";
        }));
    }
}
