using Cortex.RegistryKit.Emission.Emit;

namespace Cortex.RegistryKit.Emission.Model;

/// <summary>Gives emitted types names that do not clash: with each other (case does not count, since each type has its file), or with what they are made of.</summary>
/// <param name="others">Names that are taken already.</param>
internal sealed class TypeNames(IEnumerable<string> others)
{
    private readonly HashSet<string> taken = new([.. RuntimeNames.All, .. MemberNames.Members, "Value", .. others], StringComparer.OrdinalIgnoreCase);

    /// <summary>The names that are taken.</summary>
    public IEnumerable<string> Taken => taken;

    /// <summary>A name for a type.</summary>
    /// <param name="wanted">The name that it should have.</param>
    /// <param name="suffixes">What is appended for further types, whose names have to be free as well.</param>
    public string Add(string wanted, params string[] suffixes)
    {
        var name = wanted;
        for (var n = 2; taken.Contains(name) || suffixes.Any(suffix => taken.Contains(name + suffix)); n++) name = wanted + CSharp.Number(n);
        taken.Add(name);
        foreach (var suffix in suffixes) taken.Add(name + suffix);
        return name;
    }
}
