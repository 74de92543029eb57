using Cortex.RegistryKit.Analyzers.Tests.Support;
using Cortex.RegistryKit.Language.Rules;
using Microsoft.CodeAnalysis;

namespace Cortex.RegistryKit.Analyzers.Tests;

public class RuleDescriptorTests
{
    [Fact]
    public void Every_rule_is_reported_by_one_analyzer()
    {
        var supported = TestProject.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id);

        Assert.Equal(RuleCatalogue.All.Select(rule => rule.Id).Order(), supported.Order());
    }

    [Fact]
    public void A_descriptor_says_what_the_catalogue_says()
    {
        foreach (var descriptor in TestProject.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics))
        {
            var rule = RuleCatalogue.Find(descriptor.Id)!;
            Assert.Equal(rule.Title, descriptor.Title.ToString(null));
            Assert.Equal(rule.HelpUrl, descriptor.HelpLinkUri);
            Assert.Equal(rule.DefaultSeverity.ToString()[..4], descriptor.DefaultSeverity.ToString()[..4]);
            Assert.True(descriptor.IsEnabledByDefault);
        }
    }

    [Theory]
    [InlineData("RK0001", "Registry.Schemas", DiagnosticSeverity.Error)]
    [InlineData("RK0003", "Registry.Schemas", DiagnosticSeverity.Warning)]
    [InlineData("RK1007", "Registry.Files", DiagnosticSeverity.Info)]
    [InlineData("RK2001", "Registry.References", DiagnosticSeverity.Error)]
    [InlineData("RK5001", "Registry.Code", DiagnosticSeverity.Error)]
    [InlineData("RK5004", "Registry.Code", DiagnosticSeverity.Warning)]
    [InlineData("RK5007", "Registry.Code", DiagnosticSeverity.Info)]
    public void The_range_gives_the_category(string id, string category, DiagnosticSeverity severity)
    {
        var descriptor = DescriptorOf(id);

        Assert.Equal((category, severity), (descriptor.Category, descriptor.DefaultSeverity));
    }

    /// <summary>What a rule is about, as pages name it: its category without the prefix.</summary>
    internal static string CategoryOf(string id) => DescriptorOf(id).Category["Registry.".Length..];

    private static DiagnosticDescriptor DescriptorOf(string id) => TestProject.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Single(descriptor => descriptor.Id == id);
}
