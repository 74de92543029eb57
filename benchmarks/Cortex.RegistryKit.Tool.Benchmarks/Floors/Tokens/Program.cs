using System.Text.Json;

// Reads the tokens of all files of a folder, on one core, into one buffer: what any validator that is built on the
// framework's reader has to do at least. Fails where a file is no JSON.
var count = 0L;
var buffer = new byte[64 * 1024];
var options = new EnumerationOptions { RecurseSubdirectories = true };
foreach (var path in File.Exists(args[0]) ? [args[0]] : Directory.EnumerateFiles(args[0], "model_registry.json", options))
{
    using var file = File.OpenHandle(path);
    var length = (int)RandomAccess.GetLength(file);
    if (length > buffer.Length) buffer = new byte[Math.Max(length, buffer.Length * 2)];
    for (var read = 0; read < length;) read += RandomAccess.Read(file, buffer.AsSpan(read, length - read), read);

    try
    {
        var json = new Utf8JsonReader(buffer.AsSpan(0, length));
        while (json.Read()) count++;
    }
    catch (JsonException)
    {
        Console.Error.WriteLine($"{path} is no JSON");
        return 1;
    }
}

Console.WriteLine(count);
return 0;
