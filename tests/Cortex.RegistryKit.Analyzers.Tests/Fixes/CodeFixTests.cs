using Cortex.RegistryKit.Analyzers.Tests.Support;
using Cortex.RegistryKit.CodeFixes.Code;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Cortex.RegistryKit.Analyzers.Tests.Fixes;

/// <summary>Fixes that change C#.</summary>
public class CodeFixTests
{
    [Fact]
    public async Task An_unknown_id_becomes_the_nearest() => await FixesAsync(
        new ChangeTextFix(), "RK5001", "Change to 'chat'",
        "/* é東🚀 */ registry.Resolve(\"caht\");", "/* é東🚀 */ registry.Resolve(\"chat\");");

    [Fact]
    public async Task All_unknown_ids_become_the_nearest_at_once() => await FixesAllAsync(
        new ChangeTextFix(), "RK5001",
        "registry.Resolve(\"caht\");\r\n\tregistry.ResolveModel(\"gema-local\");\r\n", "registry.Resolve(\"chat\");\r\n\tregistry.ResolveModel(\"gemma-local\");\r\n");

    [Fact]
    public async Task Where_nothing_comes_near_nothing_is_offered()
    {
        using var editor = new Editor(Team.Project("registry.Resolve(\"zzzzzzzz\");"));

        Assert.Empty(await editor.OffersAsync(new ChangeTextFix(), "RK5001"));
    }

    [Fact]
    public async Task An_unknown_kind_becomes_the_nearest() => await FixesAsync(
        new ChangeTextFix(), "RK5005", "Change to 'role'",
        "void Ask([RegistryId(\"rolle\")] string role) { } Ask(\"x\");", "void Ask([RegistryId(\"role\")] string role) { } Ask(\"x\");");

    [Theory]
    [InlineData("registry.Resolve(\"chat\");", "registry.Resolve(Roles.Chat);", "Use Roles.Chat")]
    [InlineData("ModelRegistryResolution.Resolve(role: \"chat\", snapshot: registry);", "ModelRegistryResolution.Resolve(role: Roles.Chat, snapshot: registry);", "Use Roles.Chat")]
    [InlineData("_ = role.Value == \"chat\";", "_ = role.Value == Roles.Names.Chat;", "Use Roles.Names.Chat")]
    [InlineData("switch (role.Value) { case \"chat\": break; default: break; }", "switch (role.Value) { case Roles.Names.Chat: break; default: break; }", "Use Roles.Names.Chat")]
    [InlineData("void Ask([RegistryId(\"role\")] string role) { } Ask(\"chat\");", "void Ask([RegistryId(\"role\")] string role) { } Ask(Roles.Names.Chat);", "Use Roles.Names.Chat")]
    public async Task A_literal_becomes_the_constant_that_fits(string wrong, string right, string title) => await FixesAsync(new UseConstantFix(), "RK5002", title, wrong, right);

    [Fact]
    public async Task All_literals_become_constants_at_once() => await FixesAllAsync(
        new UseConstantFix(), "RK5002",
        "registry.Resolve(\"chat\");\r\nregistry.Resolve(\"coder\"); registry.ResolveModel(\"opus\");", "registry.Resolve(Roles.Chat);\r\nregistry.Resolve(Roles.Coder); registry.ResolveModel(Models.Opus);");

    [Fact]
    public async Task Without_a_using_the_constant_is_named_in_full()
    {
        using var editor = new Editor(TestProject.Real().Registry("/project/model_registry.json", Team.Registry, ("RkNamespace", "My.App"), ("RkOutputPath", "model_registry.json"))
            .Code("using Cortex.RegistryKit; static class C { static void M(Snapshot<ModelRegistry> registry) => registry.Resolve(\"chat\"); }", "/project/Program.cs"));

        Assert.EndsWith("registry.Resolve(My.App.Roles.Chat); }", await editor.FixAsync(new UseConstantFix(), "RK5002", "Program.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "switch (model)\r\n{\r\n\tcase ClaudeCliModel or GeminiCliModel or GeminiApiModel:\r\n\t\tbreak;\r\n}",
        "switch (model)\r\n{\r\n\tcase ClaudeCliModel or GeminiCliModel or GeminiApiModel:\r\n\t\tbreak;\r\n\tcase LocalOpenAiModel:\r\n\t\tthrow new UnreachableException();\r\n\tcase UnknownModel:\r\n\t\tthrow new UnreachableException();\r\n}")]
    [InlineData(
        "  _ = model switch\n  {\n      ClaudeCliModel or GeminiCliModel or GeminiApiModel => \"é\",\n      LocalOpenAiModel => \"東\"\n  };",
        "  _ = model switch\n  {\n      ClaudeCliModel or GeminiCliModel or GeminiApiModel => \"é\",\n      LocalOpenAiModel => \"東\",\n      UnknownModel => throw new UnreachableException(),\n  };")]
    [InlineData(
        "_ = model switch { ClaudeCliModel or GeminiCliModel or GeminiApiModel or LocalOpenAiModel => 1 };",
        "_ = model switch { ClaudeCliModel or GeminiCliModel or GeminiApiModel or LocalOpenAiModel => 1, UnknownModel => throw new UnreachableException() };")]
    [InlineData(
        "switch (model) { case ClaudeCliModel or GeminiCliModel or GeminiApiModel or LocalOpenAiModel: break; }",
        "switch (model) { case ClaudeCliModel or GeminiCliModel or GeminiApiModel or LocalOpenAiModel: break; case UnknownModel: throw new UnreachableException(); }")]
    [InlineData(
        "switch (role.Value)\n{\n    case Roles.Names.Chat or Roles.Names.Coder or Roles.Names.Night or Roles.Names.Empty or Roles.Names.Distill: break;\n}",
        "switch (role.Value)\n{\n    case Roles.Names.Chat or Roles.Names.Coder or Roles.Names.Night or Roles.Names.Empty or Roles.Names.Distill: break;\n    case Roles.Names.Orchestrator:\n        throw new UnreachableException();\n    case Roles.Names.Research:\n        throw new UnreachableException();\n}")]
    public async Task A_switch_gets_the_cases_that_it_forgets(string wrong, string right) => await FixesAsync(new AddCasesFix(), "RK5003", "Add the missing cases", wrong, right);

    [Fact]
    public async Task All_switches_get_their_cases_at_once() => await FixesAllAsync(
        new AddCasesFix(), "RK5003",
        "switch (model)\n{\n}\n_ = model switch { not UnknownModel => 1, };\nswitch (model) { case ClaudeCliModel or GeminiCliModel or GeminiApiModel or LocalOpenAiModel: break; }",
        "switch (model)\n{\n    case ClaudeCliModel:\n        throw new UnreachableException();\n    case GeminiCliModel:\n        throw new UnreachableException();\n    case GeminiApiModel:\n        throw new UnreachableException();\n    case LocalOpenAiModel:\n        throw new UnreachableException();\n    case UnknownModel:\n        throw new UnreachableException();\n}\n_ = model switch { not UnknownModel => 1, UnknownModel => throw new UnreachableException() };\nswitch (model) { case ClaudeCliModel or GeminiCliModel or GeminiApiModel or LocalOpenAiModel: break; case UnknownModel: throw new UnreachableException(); }");

    private static async Task FixesAsync(CodeFixProvider provider, string id, string title, string wrong, string right)
    {
        using var editor = new Editor(Team.Project(wrong));

        Assert.Equal([title], await editor.OffersAsync(provider, id));
        Assert.Equal(Team.Source(right), await editor.FixAsync(provider, id, "Program.cs"));
        Assert.DoesNotContain(await Team.SaysAsync(right), line => line.Contains(id, StringComparison.Ordinal));
    }

    private static async Task FixesAllAsync(CodeFixProvider provider, string id, string wrong, string right)
    {
        using var editor = new Editor(Team.Project(wrong));

        Assert.Equal(Team.Source(right), await editor.FixAllAsync(provider, id, "Program.cs"));
        Assert.DoesNotContain(await Team.SaysAsync(right), line => line.Contains(id, StringComparison.Ordinal));
    }
}
