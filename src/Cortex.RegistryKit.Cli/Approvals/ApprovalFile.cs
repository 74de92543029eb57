using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Language.Evolution;
using Cortex.RegistryKit.Language.Rules.Versions;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Approvals;

/// <summary>The approvals of breaks between two schemas: JSON that people can read and review, the same for the same approvals.</summary>
internal sealed class ApprovalFile
{
    private const int Version = 1;

    private readonly InputFile file;
    private readonly Utf8Text text;
    private readonly IReadOnlyList<Approval> approvals;

    private ApprovalFile(InputFile file, Utf8Text text, IReadOnlyList<Approval> approvals)
    {
        this.file = file;
        this.text = text;
        this.approvals = approvals;
    }

    public string Path => file.Path;

    /// <summary>The file beside a schema that is read where no other is named: <c>boxes.schema.approvals.json</c> beside <c>boxes.schema.json</c>.</summary>
    public static string NameBeside(string schema) => System.IO.Path.ChangeExtension(schema, ".approvals.json");

    /// <summary>Reads the approvals.</summary>
    /// <param name="path">Their file.</param>
    /// <param name="reader">Reads files.</param>
    /// <param name="mustExist">Whether there has to be such a file.</param>
    /// <exception cref="CannotRunException">It cannot be read, or holds something else.</exception>
    public static ApprovalFile Open(string path, FileReader reader, bool mustExist)
    {
        var file = InputFile.At(path);
        if (!mustExist && !System.IO.Path.Exists(file.FullPath)) return new ApprovalFile(file, Utf8Text.FromString(""), []);
        var text = Utf8Text.FromBytes(reader.Read(file, CancellationToken.None));
        var tree = JsonTree.Parse(text);
        if (tree.Errors.Count > 0 || !tree.Root.TryGetMember("version", out var version) || !version.Value.TryGetNumber(out var number) || number != Version || !tree.Root.TryGetMember("approvals", out var list) || list.Value.Kind != JsonKind.Array)
        {
            throw new CannotRunException($"'{path}' is no file of approvals that this version knows: {{\"version\": {Version}, \"approvals\": [{{\"change\": \"...\", \"reason\": \"...\"}}]}}");
        }

        var approvals = new List<Approval>();
        foreach (var entry in list.Value.Elements) approvals.Add(new Approval(Text(entry, "change"), Text(entry, "reason"), entry.Span));
        return new ApprovalFile(file, text, approvals);
    }

    /// <summary>Why a break is wanted; null where it is not approved of.</summary>
    public string? ReasonOf(SchemaChange change) => approvals.FirstOrDefault(approval => approval.Change == change.Key && !string.IsNullOrWhiteSpace(approval.Reason))?.Reason;

    /// <summary>What approves of nothing.</summary>
    public IReadOnlyList<LocatedFinding> Idle(IReadOnlyList<SchemaChange> changes)
    {
        var breaks = changes.Where(change => change.Breaks != Breaks.None).Select(change => change.Key).ToHashSet(StringComparer.Ordinal);
        return LocatedFinding.Locate(Path, text, approvals.Where(approval => !breaks.Contains(approval.Change)).Select(approval => IdleApproval.Stale(approval.Change, approval.At))
            .Concat(approvals.Where(approval => breaks.Contains(approval.Change) && string.IsNullOrWhiteSpace(approval.Reason)).Select(approval => IdleApproval.WithoutReason(approval.Change, approval.At)))
            .OrderBy(finding => finding.Span.Start));
    }

    /// <summary>Approves of all breaks that nobody has approved of, and writes the file.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="reason">Why they are wanted.</param>
    /// <exception cref="CannotRunException">It cannot be written.</exception>
    public ApprovalFile Approve(IReadOnlyList<SchemaChange> changes, string reason)
    {
        var added = changes.Where(change => change.Breaks != Breaks.None && ReasonOf(change) is null).Select(change => change.Key).Distinct().ToList();
        if (added.Count == 0) return this;

        var content = Write(approvals.Where(approval => !added.Contains(approval.Change)).Concat(added.Select(change => new Approval(change, reason, default))));
        try
        {
            File.WriteAllBytes(file.FullPath, content);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"the approvals '{Path}' cannot be written: {problem.Message.TrimEnd('.')}", problem);
        }

        return Open(Path, new FileReader(int.MaxValue), mustExist: true);
    }

    private static byte[] Write(IEnumerable<Approval> approvals)
    {
        using var stream = new MemoryStream();
        using (var json = JsonFindings.Open(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteStartArray("approvals");
            foreach (var approval in approvals.OrderBy(approval => approval.Change, StringComparer.Ordinal).ThenBy(approval => approval.Reason, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("change", approval.Change);
                json.WriteString("reason", approval.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
        return stream.ToArray();
    }

    private static string Text(JsonNode entry, string name) => entry.TryGetMember(name, out var member) && member.Value.TryGetText(out var text) ? text : "";
}
