using System.Security.Cryptography;

namespace Cortex.RegistryKit;

/// <summary>Makes ids for new entries: eight hexadecimal digits that no entry of the kind has.</summary>
internal static class IdMint
{
    private const int Bytes = 4;

    public static string Random() => RandomNumberGenerator.GetHexString(Bytes * 2, lowercase: true);

    public static string Next(Func<string> source, IReadOnlyCollection<string> taken)
    {
        string id;
        do id = source();
        while (taken.Contains(id));
        return id;
    }
}
