using System.Runtime.ExceptionServices;

namespace Cortex.RegistryKit.Emitted;

/// <summary>Lets a recursion go as deep as its data does. Depth is limited by the reader, so that this much is enough.</summary>
internal static class LargeStack
{
    private const int Size = 256 * 1024 * 1024;

    /// <summary>Works on a stack of its own, and waits for the answer.</summary>
    public static T Run<T>(Func<T> work)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            Size);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
