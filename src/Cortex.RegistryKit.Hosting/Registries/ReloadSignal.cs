using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Primitives;

namespace Cortex.RegistryKit.Hosting;

/// <summary>Hands out tokens, and signals those that it handed out so far.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A source without a timer has nothing to free, and its tokens may be in use.")]
internal sealed class ReloadSignal
{
    private CancellationTokenSource source = new();

    public IChangeToken Token => new CancellationChangeToken(Volatile.Read(ref source).Token);

    // The next token is there before anybody hears of this one, so that who asks for it then misses nothing.
    public void Raise() => Interlocked.Exchange(ref source, new CancellationTokenSource()).Cancel();
}
