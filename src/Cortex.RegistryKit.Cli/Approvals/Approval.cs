using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Approvals;

/// <summary>A break that somebody wants.</summary>
/// <param name="Change">The key of the change.</param>
/// <param name="Reason">Why it is wanted.</param>
/// <param name="At">Where it stands in the file of approvals.</param>
internal sealed record Approval(string Change, string Reason, ByteSpan At);
