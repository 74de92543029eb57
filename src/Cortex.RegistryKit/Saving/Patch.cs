namespace Cortex.RegistryKit;

/// <summary>What becomes of a property in an update: it stays (the default), gets a value, or is cleared.</summary>
/// <typeparam name="T">The type of the property.</typeparam>
public readonly struct Patch<T>
    where T : notnull
{
    private Patch(T? value, bool isSet, bool isCleared)
    {
        Value = value;
        IsSet = isSet;
        IsCleared = isCleared;
    }

    /// <summary>Takes the value away.</summary>
    public static Patch<T> Cleared { get; } = new(default, true, true);

    /// <summary>Whether the property changes.</summary>
    public bool IsSet { get; }

    /// <summary>Whether the property is cleared.</summary>
    public bool IsCleared { get; }

    /// <summary>The new value; the default where there is none.</summary>
    public T? Value { get; }

    /// <summary>Gives the property a value.</summary>
    /// <param name="value">The value; null leaves the property as it is.</param>
    public static implicit operator Patch<T>(T? value) => value is null ? default : new Patch<T>(value, true, false);
}
