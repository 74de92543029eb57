namespace Cortex.RegistryKit.LanguageServer.Server;

/// <summary>Where in its life the server is, and what may be asked of it then.</summary>
internal sealed class LifePhase
{
    /// <summary>Whether the editor has said what it can do.</summary>
    public bool IsInitialized { get; set; }

    /// <summary>Whether the editor has said that nothing more comes.</summary>
    public bool IsShutDown { get; set; }

    /// <summary>Why a message is refused now; null where it is not.</summary>
    public string? Refusal(string? method)
    {
        if (method == "exit") return null;
        if (IsShutDown) return "the server was shut down";
        if (IsInitialized) return method == "initialize" ? "the server is initialized already" : null;
        return method == "initialize" ? null : "the server waits for 'initialize'";
    }
}
