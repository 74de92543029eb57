using System.Runtime.InteropServices;

namespace Cortex.RegistryKit.Cli.Health;

/// <summary>What Linux says of a file without opening it: opening a pipe waits for somebody at its other end. Links are followed.</summary>
internal static partial class FileFacts
{
    private const int CurrentFolder = -100;
    private const uint TypeAndOwner = 0x1 | 0x8;
    private const int TypeMask = 0xf000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>Whether something is neither a file nor a folder: a pipe, a socket, a device. Where that cannot be known, it is not.</summary>
    public static bool IsSpecial(string path) => TryRead(path, out var facts) && (facts.Mode & TypeMask) is not (Regular or Folder);

    /// <summary>Whether something is there that belongs to another account than the one that runs this process. Where that cannot be known, it does not.</summary>
    public static bool IsOthers(string path) => TryRead(path, out var facts) && facts.Owner != EffectiveUser();

    private static bool TryRead(string path, out Facts facts)
    {
        facts = default;
        return OperatingSystem.IsLinux() && StatX(CurrentFolder, path, 0, TypeAndOwner, out facts) == 0;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, out Facts facts);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint EffectiveUser();

    /// <summary>The kernel's <c>struct statx</c>, which is the same on all processors.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Facts
    {
        [FieldOffset(20)]
        public uint Owner;

        [FieldOffset(28)]
        public ushort Mode;
    }
}
