using System.Security.Cryptography;

namespace Cortex.RegistryKit.Fuzz.Running;

/// <summary>Where the inputs of failures are kept, so that they can be tried again.</summary>
/// <param name="path">The folder, which is made when it is needed.</param>
internal sealed class FailureFolder(string path)
{
    /// <summary>Saves the text of a failure.</summary>
    /// <returns>The path of its file.</returns>
    public string Save(Failure failure)
    {
        Directory.CreateDirectory(path);
        var file = Path.Combine(path, $"{failure.Target.Name}-{Convert.ToHexStringLower(SHA256.HashData(failure.Input.Text))[..12]}.input");
        File.WriteAllBytes(file, failure.Input.Text);
        return file;
    }
}
