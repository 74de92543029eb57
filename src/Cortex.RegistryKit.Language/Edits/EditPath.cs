using System.Globalization;
using System.Text;

namespace Cortex.RegistryKit.Language.Edits;

/// <summary>
/// Where an edit takes place, from the whole text inwards. Immutable:
/// <c>EditPath.Root.Member("hosts").Entry("id", "h1").Member("label")</c>.
/// </summary>
public sealed class EditPath
{
    private readonly EditStep[] steps;

    private EditPath(EditStep[] steps) => this.steps = steps;

    /// <summary>The whole text.</summary>
    public static EditPath Root { get; } = new([]);

    internal int Length => steps.Length;

    internal EditStep this[int index] => steps[index];

    /// <summary>The member of an object.</summary>
    /// <param name="name">Its name; if the object has several of that name, all of them are meant.</param>
    public EditPath Member(string name) => With(EditStep.Member(name ?? throw new ArgumentNullException(nameof(name))));

    /// <summary>An element of an array.</summary>
    /// <param name="index">Its index in the text as it was before any edit.</param>
    public EditPath Element(int index) => With(EditStep.Element(index >= 0 ? index : throw new ArgumentOutOfRangeException(nameof(index))));

    /// <summary>The first element of an array that is an object with this id.</summary>
    /// <param name="idMember">The name of the member that holds the id.</param>
    /// <param name="id">The id: a string, compared by code units with its escapes resolved.</param>
    public EditPath Entry(string idMember, string id) => With(EditStep.Entry(
        idMember ?? throw new ArgumentNullException(nameof(idMember)), id ?? throw new ArgumentNullException(nameof(id))));

    /// <summary>The path as people read it: <c>/hosts/[id=h1]/label</c>.</summary>
    public override string ToString() => ToString(steps.Length);

    /// <summary>The first steps of the path as people read them.</summary>
    internal string ToString(int length)
    {
        var result = new StringBuilder();
        for (var i = 0; i < length; i++)
        {
            result.Append('/');
            var step = steps[i];
            if (step.Kind == EditStepKind.Element) result.Append(step.Index.ToString(CultureInfo.InvariantCulture));
            else if (step.Kind == EditStepKind.Member) AppendReadable(result, step.Name.Replace("~", "~0").Replace("/", "~1"));
            else AppendReadable(result, $"[{step.Name}={step.Id}]");
        }

        return result.ToString();
    }

    private EditPath With(EditStep step) => new([.. steps, step]);

    // Paths go into messages and logs, where a line break from a file could forge a line.
    private static void AppendReadable(StringBuilder result, string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) || c is '\u2028' or '\u2029') result.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else result.Append(c);
        }
    }
}
