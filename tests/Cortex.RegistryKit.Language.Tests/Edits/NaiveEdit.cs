using System.Text;
using Cortex.RegistryKit.Language.Edits;

namespace Cortex.RegistryKit.Language.Tests.Edits;

internal sealed record NaiveMember(string Name);

internal sealed record NaiveElement(int Index);

internal sealed record NaiveEntry(string Id);

/// <summary>An edit of a naive document: S(et), A(ppend) or R(emove).</summary>
internal sealed record NaiveEdit(char Kind, object[] Path, string? Json)
{
    public JsonEdit ToEdit()
    {
        var path = Path.Aggregate(EditPath.Root, (path, step) => step switch
        {
            NaiveMember member => path.Member(member.Name),
            NaiveElement element => path.Element(element.Index),
            _ => path.Entry("id", ((NaiveEntry)step).Id),
        });
        var value = Encoding.UTF8.GetBytes(Json ?? "");
        return Kind switch { 'S' => JsonEdit.Set(path, value), 'A' => JsonEdit.Append(path, value), _ => JsonEdit.Remove(path) };
    }

    public override string ToString() => $"{ToEdit()} {Json}";
}
