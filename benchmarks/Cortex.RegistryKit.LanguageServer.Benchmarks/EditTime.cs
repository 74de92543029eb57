using System.Diagnostics;
using System.Text.Json;
using Cortex.RegistryKit.Language.Text;
using Cortex.RegistryKit.LanguageServer.Documents;
using Cortex.RegistryKit.LanguageServer.Features;
using Cortex.RegistryKit.LanguageServer.Protocol;
using Cortex.RegistryKit.LanguageServer.Workspaces;

namespace Cortex.RegistryKit.LanguageServer.Benchmarks;

/// <summary>The work that an edit makes: from the change of the text to the message with all findings.</summary>
internal static class EditTime
{
    private const int Rounds = 1000;
    private const int WarmUp = 300;

    public static void Measure()
    {
        var workspace = new Workspace(Host.Create());
        var document = new OpenDocument("file:///bench/model_registry.json", 1, Utf8Text.FromString(Inputs.Registry()));
        var typist = new Typist();
        var times = new List<double>();
        var findings = 0;
        for (var i = -WarmUp; i < Rounds; i++)
        {
            var change = typist.Next();
            var watch = Stopwatch.StartNew();
            document = document.Change(document.Version + 1, [change], workspace.Client.Encoding);
            workspace.Documents.Put(document);
            var found = DiagnosticReport.Of(workspace, document, CancellationToken.None);
            JsonSerializer.SerializeToUtf8Bytes(new PublishDiagnosticsParams(document.Uri, document.Version, found), ProtocolJson.Default.PublishDiagnosticsParams);
            if (i < 0) continue;

            times.Add(watch.Elapsed.TotalMilliseconds);
            findings += found.Count;
        }

        times.Sort();
        Console.WriteLine(FormattableString.Invariant($"{Inputs.Models} models, {document.Text.Length / 1024} KB, {Rounds} edits after {WarmUp} to warm up, {(double)findings / Rounds:F1} findings each; milliseconds"));
        Console.WriteLine(FormattableString.Invariant($"median {times[Rounds / 2]:F2}, p95 {times[Rounds * 95 / 100]:F2}, p99 {times[Rounds * 99 / 100]:F2}, most {times[^1]:F2}"));
    }
}
