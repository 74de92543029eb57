using System.ComponentModel;
using System.Text.Json;

namespace Cortex.RegistryKit.Emitted;

/// <summary>From the bytes of a whole file to emitted code: encoding, byte order mark, and text that is not JSON.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DocumentText
{
    /// <summary>The text behind a byte order mark.</summary>
    /// <param name="utf8">The bytes of a file.</param>
    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    /// <summary>Reads a file.</summary>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="root">Reads its value.</param>
    /// <typeparam name="T">What it becomes.</typeparam>
    /// <returns>The content; null where the text is not JSON in UTF-8, or its value cannot be used.</returns>
    public static T? Read<T>(ReadOnlySpan<byte> utf8, ValueReader<T> root)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(root);

        try
        {
            return ReadHere(utf8, root);
        }
        catch (InsufficientExecutionStackException)
        {
            return ReadElsewhere(utf8.ToArray(), root);
        }
    }

    // Apart, since what a lambda captures costs an object where the method begins.
    private static T? ReadElsewhere<T>(byte[] utf8, ValueReader<T> root)
        where T : class => LargeStack.Run(() => ReadHere(utf8, root));

    private static T? ReadHere<T>(ReadOnlySpan<byte> utf8, ValueReader<T> root)
        where T : class
    {
        var text = WithoutByteOrderMark(utf8);
        try
        {
            var json = new JsonCursor(text);
            var content = root(ref json);
            json.End();
            return content;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Validates a file.</summary>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="root">Tests its value.</param>
    /// <param name="isKnown">Tests what has no entry.</param>
    public static Validity Validate(ReadOnlySpan<byte> utf8, ShapeTest root, KnownTest isKnown)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(isKnown);

        try
        {
            return ValidateHere(utf8, root, isKnown);
        }
        catch (InsufficientExecutionStackException)
        {
            return ValidateElsewhere(utf8.ToArray(), root, isKnown);
        }
    }

    private static Validity ValidateElsewhere(byte[] utf8, ShapeTest root, KnownTest isKnown) => LargeStack.Run(() => ValidateHere(utf8, root, isKnown));

    private static Validity ValidateHere(ReadOnlySpan<byte> utf8, ShapeTest root, KnownTest isKnown)
    {
        var text = WithoutByteOrderMark(utf8);
        var scope = RelationScope.Rent();
        try
        {
            var json = new JsonCursor(text);
            if (!root(ref json, scope)) return Validity.Invalid;
            json.End();
            if (!scope.IsSettled(text, isKnown)) return Validity.Invalid;
            return !scope.IsClean ? Validity.Valid : scope.HasWrittenSecret ? Validity.Clean : Validity.Committable;
        }
        catch (JsonException)
        {
            return Validity.Invalid;
        }
        finally
        {
            scope.Return();
        }
    }
}
