using System.Collections.Immutable;
using Cortex.RegistryKit.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Cortex.RegistryKit.Analyzers.Tests.Fixes;

/// <summary>A project as an editor has it open. The testing packages apply no fix to a finding in JSON, this does.</summary>
internal sealed class Editor : IDisposable
{
    private readonly AdhocWorkspace workspace = new();
    private readonly Solution solution;

    /// <summary>Opens a project.</summary>
    /// <param name="project">The project.</param>
    public Editor(TestProject project)
    {
        var compilation = project.Compile();
        var id = ProjectId.CreateNewId();
        var opened = workspace.CurrentSolution.AddProject(ProjectInfo.Create(id, Microsoft.CodeAnalysis.VersionStamp.Default, "test", "test", LanguageNames.CSharp, compilationOptions: compilation.Options, parseOptions: CSharpParseOptions.Default, metadataReferences: compilation.References));
        foreach (var tree in compilation.SyntaxTrees) opened = opened.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(tree.FilePath), tree.GetText(), filePath: tree.FilePath);
        foreach (var file in project.Files) opened = opened.AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(file.Path), file.GetText()!, filePath: file.Path);
        solution = opened.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), "test.globalconfig", SourceText.From(project.Options.ToGlobalConfig()), filePath: "/project/test.globalconfig");
    }

    private Project Project => solution.Projects.Single();

    public void Dispose() => workspace.Dispose();

    /// <summary>The titles of what a provider offers for the findings of a rule, in their order.</summary>
    public async Task<IReadOnlyList<string>> OffersAsync(CodeFixProvider provider, string id) => [.. (await ActionsAsync(provider, id)).Select(action => action.Title)];

    /// <summary>The text of a file after the first fix whose title begins so.</summary>
    public async Task<string> FixAsync(CodeFixProvider provider, string id, string file, string title = "")
    {
        var action = (await ActionsAsync(provider, id)).First(action => action.Title.StartsWith(title, StringComparison.Ordinal));
        return await TextAsync(await ApplyAsync(action), file);
    }

    /// <summary>The text of a file after all fixes of a rule at once, which are like the first whose title begins so.</summary>
    public async Task<string> FixAllAsync(CodeFixProvider provider, string id, string file, string title = "")
    {
        var key = (await ActionsAsync(provider, id)).First(action => action.Title.StartsWith(title, StringComparison.Ordinal)).EquivalenceKey;
        var document = Project.Documents.First();
        var context = new FixAllContext(document, provider, FixAllScope.Project, key!, [id], new Found(await DiagnosticsAsync()), CancellationToken.None);
        var action = await provider.GetFixAllProvider()!.GetFixAsync(context);
        return await TextAsync(await ApplyAsync(action!), file);
    }

    private static async Task<string> TextAsync(Solution after, string file)
    {
        var project = after.Projects.Single();
        TextDocument document = project.Documents.FirstOrDefault(candidate => candidate.Name == file) ?? project.AdditionalDocuments.First(candidate => candidate.Name == file);
        return (await document.GetTextAsync()).ToString();
    }

    private static async Task<Solution> ApplyAsync(CodeAction action) => (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync();
        return await compilation!.WithAnalyzers(TestProject.Analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
    }

    private async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync() => [.. (await AnalyzeAsync(Project)).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];

    private async Task<List<CodeAction>> ActionsAsync(CodeFixProvider provider, string id)
    {
        var actions = new List<CodeAction>();
        foreach (var diagnostic in (await DiagnosticsAsync()).Where(diagnostic => diagnostic.Id == id && provider.FixableDiagnosticIds.Contains(id)))
        {
            void Register(CodeAction action, ImmutableArray<Diagnostic> diagnostics) => actions.Add(action);
            var context = diagnostic.Location.SourceTree is { } tree
                ? new CodeFixContext(Project.GetDocument(tree)!, diagnostic, Register, CancellationToken.None)
                : new CodeFixContext(Project.AdditionalDocuments.First(document => document.FilePath == diagnostic.Location.GetLineSpan().Path), diagnostic.Location.SourceSpan, [diagnostic], Register, CancellationToken.None);
            await provider.RegisterCodeFixesAsync(context);
        }

        return actions;
    }

    private sealed class Found(IReadOnlyList<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return all.Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(all.Where(diagnostic => diagnostic.Location.SourceTree is null));
    }
}
