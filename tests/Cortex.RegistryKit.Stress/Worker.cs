namespace Cortex.RegistryKit.Stress;

/// <summary>A process that keeps reading or writing one user's registry.</summary>
internal static class Worker
{
    private static readonly RegistryOptions Patient = new() { LockPatience = TimeSpan.FromMinutes(5) };

    /// <summary>Turns the label between its two sides until it is killed, and says when it has done so once.</summary>
    public static async Task<int> FlipAsync(string root, string user, CancellationToken cancellationToken)
    {
        var home = new RegistryHome<ModelRegistry>(root, Patient);
        for (var turn = 0; ; turn++)
        {
            var side = Counter.Sides[turn % Counter.Sides.Length];
            await home.UpdateAsync(UserName.Parse(user), registry => Counter.WithLabel(registry, side), cancellationToken);
            if (turn == 0) Console.WriteLine("ready");
        }
    }

    public static async Task<int> IncrementAsync(string root, string user, int count, CancellationToken cancellationToken)
    {
        var home = new RegistryHome<ModelRegistry>(root, Patient);
        for (var i = 0; i < count; i++) await home.UpdateAsync(UserName.Parse(user), Counter.PlusOne, cancellationToken);
        return 0;
    }

    /// <summary>Reads until the counter has reached a number. It may only grow, and every file has to be sound.</summary>
    public static async Task<int> ReadAsync(string root, string user, int last, CancellationToken cancellationToken)
    {
        var home = new RegistryHome<ModelRegistry>(root, Patient);
        var reads = 0;
        for (var seen = 0; seen < last; reads++)
        {
            var registry = await home.LoadAsync(UserName.Parse(user), cancellationToken);
            if (!registry.Exists || !registry.IsSound || Counter.ValueOf(registry) < seen)
            {
                await Console.Error.WriteLineAsync($"After {seen}, read {reads} found {Counter.LabelOf(registry) ?? "no counter"}, {registry.Findings.Count} findings.");
                return 1;
            }

            seen = Counter.ValueOf(registry);
            await Task.Delay(1, cancellationToken);
        }

        Console.WriteLine(reads);
        return 0;
    }
}
