namespace Cortex.RegistryKit;

/// <summary>Tells all who listen to an event, whatever becomes of one of them.</summary>
internal static class Handlers
{
    /// <param name="handlers">Who listens.</param>
    /// <param name="sender">Who tells.</param>
    /// <param name="args">What is told.</param>
    /// <param name="failed">Takes the type of an exception that a handler threw; its message may hold anything.</param>
    /// <typeparam name="TArgs">The type of what is told.</typeparam>
    public static void Tell<TArgs>(EventHandler<TArgs>? handlers, object sender, TArgs args, Action<string> failed)
    {
        foreach (var handler in Delegate.EnumerateInvocationList(handlers))
        {
            try
            {
                handler(sender, args);
            }
            catch (Exception problem)
            {
                failed(problem.GetType().Name);
            }
        }
    }
}
