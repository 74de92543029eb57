namespace Cortex.RegistryKit.Language.Text;

/// <summary>A place in a text as editors count it: lines from 0, columns from 0 in UTF-16 units.</summary>
public readonly struct TextPosition : IEquatable<TextPosition>
{
    /// <summary>Makes a position.</summary>
    /// <param name="line">The line, from 0.</param>
    /// <param name="column">The UTF-16 unit within the line, from 0.</param>
    public TextPosition(int line, int column)
    {
        Line = line;
        Column = column;
    }

    /// <summary>The line, from 0.</summary>
    public int Line { get; }

    /// <summary>The UTF-16 unit within the line, from 0.</summary>
    public int Column { get; }

    /// <inheritdoc/>
    public bool Equals(TextPosition other) => Line == other.Line && Column == other.Column;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TextPosition other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Line * 397) ^ Column);

    /// <summary>Whether both are the same place.</summary>
    public static bool operator ==(TextPosition left, TextPosition right) => left.Equals(right);

    /// <summary>Whether they are different places.</summary>
    public static bool operator !=(TextPosition left, TextPosition right) => !left.Equals(right);

    /// <summary>The position as people read it, counted from 1: <c>line,column</c>.</summary>
    public override string ToString() => $"{Line + 1},{Column + 1}";
}
