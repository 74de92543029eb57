using Cortex.RegistryKit.Fuzz.Inputs;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;
using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Fuzz.Targets;

/// <summary>Reading a registry, whatever the text is.</summary>
internal sealed class ReadingTarget() : FuzzTarget("reading", "Every text becomes a snapshot; it says why where it is no registry, throws what is documented and nothing else, and what it holds is written and read again as the same.")
{
    public override bool Try(FuzzInput input)
    {
        var snapshot = Snapshots.Of(input.Text);
        var content = snapshot.Content.ToArray();
        var text = Utf8Text.FromBytes(content);
        Places.MustFit(text, JsonTree.Parse(text), snapshot.Findings);
        PropertyException.Unless(snapshot.Findings.Count > 0 || snapshot.IsReadable, "the text cannot be read, and no finding says why");
        PropertyException.Unless(Rules.IsJson(content) || snapshot.WhyReadOnly is not null, "a text that is no JSON may be written");
        PropertyException.Unless(snapshot.Version == Snapshots.Of(content).Version, "the same text has two versions");
        _ = snapshot.DeclaredVersion;
        PropertyException.Unless(snapshot.Data.Equals(Documents.Read(Documents.Write(snapshot.Data))), "what was read is written as something else");
        MustRequireWhatItSays(snapshot);
        return true;
    }

    private static void MustRequireWhatItSays(Snapshot<ModelRegistry> snapshot)
    {
        try
        {
            snapshot.RequireValid();
            PropertyException.Unless(snapshot.IsSound, "what is not sound is valid");
        }
        catch (InvalidRegistryException problem)
        {
            PropertyException.Unless(!snapshot.IsSound && problem.Errors.Count > 0 && problem.Message.Length > 0, "what is sound is not valid");
        }
    }
}
