using System.Diagnostics;
using System.Text.Json.Nodes;
using Cortex.RegistryKit.LanguageServer.Tests.Support;
using StreamJsonRpc;

namespace Cortex.RegistryKit.LanguageServer.Tests.Protocol;

public sealed class LifecycleTests
{
    [Fact]
    public async Task A_request_before_the_beginning_is_refused()
    {
        await using var editor = Editor.Start();

        var refused = await Assert.ThrowsAsync<RemoteInvocationException>(() => editor.AskAtAsync("textDocument/hover", Samples.Uri, []));

        Assert.Equal(-32002, refused.ErrorCode);
    }

    [Fact]
    public async Task A_request_behind_the_end_is_refused()
    {
        await using var editor = await Editor.OpenAsync();
        await editor.AskAsync("shutdown");

        var refused = await Assert.ThrowsAsync<RemoteInvocationException>(() => editor.AskAtAsync("textDocument/hover", Samples.Uri, []));

        Assert.Equal(-32600, refused.ErrorCode);
    }

    [Fact]
    public async Task Shutdown_and_exit_end_the_process_well()
    {
        await using var editor = await Editor.OpenAsync();

        Assert.Equal(0, await editor.ShutDownAsync());
        Assert.Equal("", await editor.ErrorsAsync());
    }

    [Fact]
    public async Task Exit_without_shutdown_is_no_good_end()
    {
        await using var editor = await Editor.OpenAsync();

        await editor.TellAsync("exit", []);

        Assert.Equal(1, await editor.ExitAsync());
    }

    [Fact]
    public async Task A_client_that_closes_its_stream_ends_the_process()
    {
        await using var editor = await Editor.OpenAsync();
        await editor.OpenAsync(Samples.Uri, "{");

        editor.Process.StandardInput.Close();

        Assert.Equal(1, await editor.ExitAsync());
        Assert.Equal("", await editor.ErrorsAsync());
    }

    [Fact]
    public async Task A_client_whose_process_dies_ends_the_process()
    {
        using var client = Process.Start(new ProcessStartInfo("dotnet", ["--info"]) { RedirectStandardOutput = true })!;
        using var sleeper = OperatingSystem.IsWindows() ? null : Process.Start("sleep", "60");
        var watched = sleeper ?? client;
        await using var editor = await Editor.OpenAsync(process: watched.Id);
        Assert.False(editor.Process.HasExited);

        watched.Kill();

        Assert.Equal(1, await editor.ExitAsync());
    }

    [Fact]
    public async Task An_unknown_request_is_answered_and_an_unknown_notification_is_not()
    {
        await using var editor = await Editor.OpenAsync();

        await editor.TellAsync("$/whatever", new JsonObject { ["a"] = 1 });
        await editor.TellAsync("textDocument/whatever", []);
        await Assert.ThrowsAsync<RemoteMethodNotFoundException>(() => editor.AskAboutAsync("textDocument/whatever", Samples.Uri));

        Assert.Equal(0, await editor.ShutDownAsync());
    }

    [Fact]
    public async Task Parameters_of_another_shape_are_an_error_and_no_end()
    {
        await using var editor = await Editor.OpenAsync();

        var refused = await Assert.ThrowsAsync<RemoteMethodNotFoundException>(() => editor.AskAsync("textDocument/hover", new JsonObject { ["textDocument"] = 7, ["position"] = "x" }));

        Assert.Equal(-32602, (int?)refused.ErrorCode);
        Assert.Equal(0, await editor.ShutDownAsync());
    }

    [Fact]
    public async Task A_question_about_a_document_that_is_not_open_or_no_registry_has_no_answer()
    {
        await using var editor = await Editor.OpenAsync();
        await editor.OpenAsync("file:///nowhere/package.json", """{"name": "x", "hosts": 7}""");

        Assert.Null(await editor.AskAtAsync("textDocument/hover", Samples.Uri, new JsonObject { ["line"] = 0, ["character"] = 0 }));
        Assert.Null(await editor.AskAtAsync("textDocument/hover", "file:///nowhere/package.json", new JsonObject { ["line"] = 0, ["character"] = 3 }));
        Assert.Empty(await editor.FindingsAsync("file:///nowhere/package.json", 1));
    }

    [Fact]
    public async Task A_request_that_is_cancelled_ends_and_the_others_do_not()
    {
        await using var editor = await Editor.OpenAsync();
        var models = string.Join(", ", Enumerable.Range(0, 20_000).Select(i => $$"""{"id": "m{{i}}", "type": "claude_cli", "label": "Model {{i}}"}"""));
        await editor.OpenAsync(Samples.Uri, $$$"""{"version": 2, "models": [{{{models}}}], "roles": {"chat": {"primary": "m7"} } }""");
        using var cancellation = new CancellationTokenSource();

        var actions = editor.AskAsync("textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = Samples.Uri },
            ["range"] = new JsonObject { ["start"] = new JsonObject { ["line"] = 0, ["character"] = 0 }, ["end"] = new JsonObject { ["line"] = 0, ["character"] = 1 } },
            ["context"] = new JsonObject { ["diagnostics"] = new JsonArray() },
        }, cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => actions);
        Assert.NotEmpty((await editor.AskAboutAsync("textDocument/documentSymbol", Samples.Uri))!.AsArray());
        Assert.Contains("-32800", editor.Written, StringComparison.Ordinal);
    }
}
