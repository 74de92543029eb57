using System.Runtime.CompilerServices;

namespace Cortex.RegistryKit.Language.Compatibility;

/// <summary>Lets a recursion go as deep as its data does, on whatever thread a compiler or a server calls us.</summary>
internal static class DeepStack
{
    private const int Size = 16 * 1024 * 1024;

    /// <summary>Whether the stack has room for another level.</summary>
    public static bool HasRoom
    {
        get
        {
            try
            {
                RuntimeHelpers.EnsureSufficientExecutionStack();
                return true;
            }
            catch (InsufficientExecutionStackException)
            {
                return false;
            }
        }
    }

    /// <summary>Goes on with a stack of its own, and waits for the answer.</summary>
    public static T Continue<T>(Func<T> level)
    {
        T? result = default;
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = level();
                }
                catch (Exception exception)
                {
                    failure = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(exception);
                }
            },
            Size);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
