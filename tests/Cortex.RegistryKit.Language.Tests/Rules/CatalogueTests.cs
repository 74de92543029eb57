using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Language.Tests.Rules;

public class CatalogueTests
{
    [Fact]
    public void Ids_are_RK_and_four_digits_in_order_and_none_is_used_twice()
    {
        var ids = RuleCatalogue.All.Select(rule => rule.Id).ToList();

        Assert.All(ids, id => Assert.Matches("^RK[0-6][0-9]{3}$", id));
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Every_rule_that_the_assembly_declares_is_in_the_catalogue()
    {
        var declared = typeof(RuleCatalogue).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Rule))
            .Select(field => (Rule)field.GetValue(null)!);

        Assert.Equal(RuleCatalogue.All.Select(rule => rule.Id), declared.Select(rule => rule.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_rule_is_found_by_its_id()
    {
        Assert.Equal("RK2001", RuleCatalogue.Find("RK2001")?.Id);
        Assert.Null(RuleCatalogue.Find("RK9999"));
    }
}
