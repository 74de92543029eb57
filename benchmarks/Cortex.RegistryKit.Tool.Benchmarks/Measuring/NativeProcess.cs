using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Cortex.RegistryKit.Tool.Benchmarks.Measuring;

/// <summary>Runs a program with as little around it as can be, and times it from its start to its end.</summary>
internal static unsafe partial class NativeProcess
{
    private const int WriteOnly = 1;

    /// <summary>More than any C library takes for the list of what is to be done to files.</summary>
    private const int SizeOfActions = 512;

    /// <summary>Runs a program, whose words nobody hears.</summary>
    /// <param name="command">The program's full path, and its arguments.</param>
    /// <returns>Its exit code (128 and more where a signal ended it), and its time in milliseconds.</returns>
    public static (int ExitCode, double Milliseconds) Run(string[] command)
    {
        var actions = NativeMemory.AllocZeroed(SizeOfActions);
        var arguments = Texts(command);
        var environment = Texts([.. Environment.GetEnvironmentVariables().Keys.Cast<string>().Select(name => $"{name}={Environment.GetEnvironmentVariable(name)}")]);
        try
        {
            Check(posix_spawn_file_actions_init(actions));
            foreach (var descriptor in (int[])[1, 2]) Check(posix_spawn_file_actions_addopen(actions, descriptor, "/dev/null", WriteOnly, 0));

            var start = Stopwatch.GetTimestamp();
            Check(posix_spawn(out var child, command[0], actions, null, arguments, environment));
            int status;
            while (waitpid(child, &status, 0) < 0)
            {
                // A signal came in between.
            }

            var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            return ((status & 0x7f) == 0 ? status >> 8 & 0xff : 128 + (status & 0x7f), time);
        }
        finally
        {
            Check(posix_spawn_file_actions_destroy(actions));
            NativeMemory.Free(actions);
            Free(arguments);
            Free(environment);
        }
    }

    private static byte** Texts(string[] texts)
    {
        var pointers = (byte**)NativeMemory.AllocZeroed((nuint)texts.Length + 1, (nuint)sizeof(byte*));
        for (var i = 0; i < texts.Length; i++) pointers[i] = (byte*)Marshal.StringToCoTaskMemUTF8(texts[i]);
        return pointers;
    }

    private static void Free(byte** texts)
    {
        for (var text = texts; *text is not null; text++) Marshal.FreeCoTaskMem((nint)(*text));
        NativeMemory.Free(texts);
    }

    private static void Check(int error)
    {
        if (error != 0) throw new InvalidOperationException($"A process could not be started: {Marshal.GetPInvokeErrorMessage(error)}.");
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int posix_spawn(out int child, string path, void* actions, void* attributes, byte** arguments, byte** environment);

    [LibraryImport("libc")]
    private static partial int posix_spawn_file_actions_init(void* actions);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int posix_spawn_file_actions_addopen(void* actions, int descriptor, string path, int flags, uint mode);

    [LibraryImport("libc")]
    private static partial int posix_spawn_file_actions_destroy(void* actions);

    [LibraryImport("libc")]
    private static partial int waitpid(int child, int* status, int options);
}
