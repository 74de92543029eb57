using System.Buffers;
using System.ComponentModel;
using System.Text;
using Cortex.RegistryKit.Language.Edits;

namespace Cortex.RegistryKit.Emitted;

/// <summary>From typed values to edits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Editing
{
    /// <summary>The JSON text of a value.</summary>
    /// <param name="write">Writes it.</param>
    public static byte[] Json(Action<JsonOutput> write)
    {
        ArgumentNullException.ThrowIfNull(write);

        var buffer = new ArrayBufferWriter<byte>();
        write(new JsonOutput(buffer));
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The text of a new file.</summary>
    /// <param name="document">Its content.</param>
    /// <typeparam name="TDocument">The root record.</typeparam>
    public static byte[] Document<TDocument>(TDocument document)
        where TDocument : class, IRegistryDocument<TDocument> => Json(json => TDocument.Write(document, json));

    /// <summary>Adds the edit for a property, if it changes.</summary>
    /// <param name="edits">Takes the edit.</param>
    /// <param name="owner">The object that has the property.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="patch">What becomes of it.</param>
    /// <param name="isNullable">Whether a cleared property is null; else it is taken out.</param>
    /// <param name="write">Writes the new value.</param>
    /// <typeparam name="T">The type of the property.</typeparam>
    public static void Add<T>(ICollection<JsonEdit> edits, EditPath owner, string name, Patch<T> patch, bool isNullable, Action<JsonOutput, T> write)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(edits);
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(write);

        if (!patch.IsSet) return;

        var property = owner.Member(name);
        if (!patch.IsCleared) edits.Add(JsonEdit.Set(property, Json(json => write(json, patch.Value!))));
        else edits.Add(isNullable ? JsonEdit.Set(property, Encoding.UTF8.GetBytes("null")) : JsonEdit.Remove(property));
    }
}
