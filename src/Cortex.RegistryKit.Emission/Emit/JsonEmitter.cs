using Cortex.RegistryKit.Emission.Emit.Shapes;
using Cortex.RegistryKit.Emission.Model;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits how a record is read, written and validated.</summary>
internal static class JsonEmitter
{
    public static string Emit(DocumentModel document, RecordModel record)
    {
        var w = document.NewFile();
        var modifier = record.PickedBy is null ? "sealed partial" : "abstract partial";
        w.Open($"partial record {record.Name}".Replace("partial", modifier));
        if (record.IsValue)
        {
            ValueEmitter.ReadAndWrite(w, record);
            w.Line();
            ValidatorEmitter.Emit(w, document, record);
        }
        else if (record.Union is null)
        {
            ReaderEmitter.Emit(w, document, record);
            w.Line();
            WriterEmitter.Emit(w, document, record);
            w.Line();
            ValidatorEmitter.Emit(w, document, record);
        }
        else
        {
            WriterEmitter.EmitVariant(w, document, record);
        }

        w.Close();
        return w.ToString();
    }
}
