using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Cortex.RegistryKit;

/// <summary>The name of a user, which is the name of a folder on every system, and never a path.</summary>
public readonly struct UserName : IEquatable<UserName>
{
    private const int MaxBytes = 255;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("/\\:*?\"<>|");

    private readonly string? value;

    private UserName(string value) => this.value = value;

    /// <summary>The name.</summary>
    /// <exception cref="InvalidOperationException">This is the default, which is nobody's name.</exception>
    public string Value => value ?? throw new InvalidOperationException("The default user name is nobody's.");

    /// <summary>Takes a name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">It cannot be the name of a folder; the message says why.</exception>
    public static UserName Parse(string name) => ProblemOf(name) is string problem ? throw new ArgumentException($"This cannot be a user's name: {problem}.", nameof(name)) : new UserName(name);

    /// <summary>Takes a name, if it can be one.</summary>
    /// <param name="name">The name.</param>
    /// <param name="user">The user.</param>
    /// <returns>Whether it can be one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? name, out UserName user)
    {
        user = ProblemOf(name) is null ? new UserName(name!) : default;
        return user.value is not null;
    }

    /// <inheritdoc/>
    public bool Equals(UserName other) => value == other.value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is UserName other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>Whether both are the same name.</summary>
    public static bool operator ==(UserName left, UserName right) => left.Equals(right);

    /// <summary>Whether they are different names.</summary>
    public static bool operator !=(UserName left, UserName right) => !left.Equals(right);

    /// <summary>The name.</summary>
    public override string ToString() => value ?? "";

    /// <summary>Why a name cannot be the name of a folder, as a sentence without a full stop; null where it can.</summary>
    internal static string? ProblemOf(string? name)
    {
        if (string.IsNullOrEmpty(name)) return "it is empty";
        if (name[0] == ' ' || name[^1] is ' ' or '.') return "it begins with a space, or ends with a space or a dot";
        if (LoneSurrogate.IsIn(name)) return "it is no Unicode text";
        if (Encoding.UTF8.GetByteCount(name) > MaxBytes) return $"it is longer than {MaxBytes} bytes";
        if (name.Any(unit => unit < ' ' || unit == '\u007f')) return "it holds a control character";
        if (name.AsSpan().ContainsAny(Forbidden)) return "it holds one of / \\ : * ? \" < > |";
        if (IsDevice(name)) return "it is the name of a device";
        return null;
    }

    // Windows opens the device, whatever stands behind a dot.
    private static bool IsDevice(string name)
    {
        var stem = name.Split('.')[0].TrimEnd().ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL" || (stem.Length == 4 && stem[3] is >= '1' and <= '9' && (stem.StartsWith("COM", StringComparison.Ordinal) || stem.StartsWith("LPT", StringComparison.Ordinal)));
    }
}
