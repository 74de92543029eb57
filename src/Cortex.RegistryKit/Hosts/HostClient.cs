using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit;

/// <summary>Asks hosts which models they offer.</summary>
/// <remarks>
/// <para>The <see cref="HttpClient"/> belongs to the caller, or to a factory: it is neither disposed nor changed here, and its own time limit holds too.
/// Headers that it sends with every request go to every host.</para>
/// <para>A url is judged by what it says. A name that resolves to a link-local address shows only when it is connected to:
/// where users write the urls, let the client use <see cref="CreateHandler"/>.</para>
/// <para>Safe to share between threads.</para>
/// </remarks>
[SuppressMessage("ApiDesign", "RS0026:Do not add multiple public overloads with optional parameters", Justification = "The types of their first parameters tell them apart.")]
public sealed class HostClient
{
    private readonly HttpClient http;
    private readonly HostClientOptions options;

    /// <summary>Asks through a client.</summary>
    /// <param name="http">The client.</param>
    /// <param name="options">The limits; null means the defaults.</param>
    public HostClient(HttpClient http, HostClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(http);

        this.http = http;
        this.options = options ?? new HostClientOptions();
    }

    /// <summary>
    /// Makes a handler that connects to no name whose addresses are link-local or those of a metadata service
    /// (unless <see cref="HostClientOptions.AllowLinkLocal"/> says that it may), follows no redirects and keeps no cookies.
    /// </summary>
    /// <remarks>It uses no proxy: behind one, the proxy looks names up, and nothing can be said about their addresses.</remarks>
    /// <param name="options">The limits; null means the defaults.</param>
    /// <returns>A new handler, which belongs to the caller.</returns>
    public static SocketsHttpHandler CreateHandler(HostClientOptions? options = null)
    {
        options ??= new HostClientOptions();
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = options.AllowLinkLocal ? null : GuardedConnection.OpenAsync,
            ConnectTimeout = options.Timeout,
            UseCookies = false,
            UseProxy = false,
        };
    }

    /// <summary>Asks a host which models it offers.</summary>
    /// <param name="apiUrl">The host's url. White space around it and slashes at its end do not count.</param>
    /// <param name="apiKey">The key, as <see cref="Snapshot{TDocument}.ResolveSecret"/> gives it; null or blank sends none.</param>
    /// <param name="hostType">How to ask; the default is the schema's, <c>openwebui</c>.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The names of the models, in the order of their code points; none is empty, one that the host names twice is there twice.</returns>
    /// <exception cref="HostException">The host may not be asked, or gave no list.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the client has been disposed in the meantime.</exception>
    public Task<IReadOnlyList<string>> ListModelsAsync(Url apiUrl, Secret? apiKey = null, HostType hostType = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(apiUrl);

        return ListAsync(apiUrl, apiKey ?? Secret.None, hostType, cancellationToken);
    }

    /// <summary>Asks a host of a registry which models it offers, with the host's own key.</summary>
    /// <param name="host">The host.</param>
    /// <param name="registry">The registry that it is from, which knows what its key means.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The names of the models, in the order of their code points.</returns>
    /// <exception cref="HostException">The host may not be asked, or gave no list.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the client has been disposed in the meantime.</exception>
    public Task<IReadOnlyList<string>> ListModelsAsync(Host host, Snapshot<ModelRegistry> registry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(registry);

        return ListAsync(host.ApiUrl ?? Url.Empty, registry.ResolveSecret(host.ApiKey), host.HostType, cancellationToken);
    }

    /// <summary>Asks the host of a resolved model which models it offers, with the key that the model would use.</summary>
    /// <param name="model">The model.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The names of the models, in the order of their code points.</returns>
    /// <exception cref="HostException">The host may not be asked, or gave no list.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the client has been disposed in the meantime.</exception>
    public Task<IReadOnlyList<string>> ListModelsAsync(ResolvedLocalOpenAiModel model, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);

        return ListAsync(model.ApiUrl, model.ApiKey, model.HostType, cancellationToken);
    }

    private async Task<IReadOnlyList<string>> ListAsync(Url apiUrl, Secret apiKey, HostType hostType, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var url = ListUrl.Of(apiUrl, hostType, options.AllowLinkLocal);
        using var request = RequestFor(url, apiKey);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(options.Timeout);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
            RequireSuccess(response, url);
            var origin = ListUrl.OriginOf(url);
            var answer = await LimitedContent.ReadAsync(response.Content, options.MaxAnswerSize, origin, deadline.Token).ConfigureAwait(false);
            return ModelList.Read(answer, origin, deadline.Token);
        }
        catch (Exception problem) when (deadline.IsCancellationRequested || problem is OperationCanceledException or HttpRequestException or IOException or InvalidDataException)
        {
            // A connection that is torn down in the middle of an answer may end in almost any way.
            cancellationToken.ThrowIfCancellationRequested();
            if (deadline.IsCancellationRequested) throw TimedOut(url, options.Timeout);
            if (problem.InnerException is TimeoutException) throw TimedOut(url, http.Timeout);
            if (problem is OperationCanceledException) throw;
            throw Unreachable(url, problem);
        }
    }

    private HttpRequestMessage RequestFor(Uri url, Secret apiKey)
    {
        var key = Blank.Trim(apiKey.Reveal());
        if (key.AsSpan().ContainsAnyExceptInRange(' ', '~')) throw new HostException(HostFailure.UnusableKey, $"The key for {ListUrl.OriginOf(url)} has characters other than printable ASCII.");

        var request = new HttpRequestMessage(HttpMethod.Get, url) { Version = http.DefaultRequestVersion, VersionPolicy = http.DefaultVersionPolicy };
        if (key.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return request;
    }

    // A handler that follows redirects leaves the url where it ended in the response's request. .NET's own sends no key along.
    private static void RequireSuccess(HttpResponseMessage response, Uri asked)
    {
        var origin = ListUrl.OriginOf(asked);
        if (response.RequestMessage?.RequestUri is { IsAbsoluteUri: true } answered && !ListUrl.HaveSameOrigin(asked, answered))
        {
            throw new HostException(HostFailure.Redirected, $"{origin} redirects to {ListUrl.OriginOf(answered)}; if that is the host, its url should say so.");
        }

        var status = response.StatusCode;
        if (response.IsSuccessStatusCode) return;
        if ((int)status is >= 300 and < 400) throw new HostException(HostFailure.Redirected, $"{origin} redirects (status {(int)status}), which is not followed.", status);
        var hint = status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? "; is the key missing, or another one needed?" : ".";
        throw new HostException(HostFailure.ErrorStatus, $"{origin} answered with the status {(int)status}{hint}", status);
    }

    private static HostException TimedOut(Uri url, TimeSpan limit) =>
        new(HostFailure.TimedOut, string.Create(CultureInfo.InvariantCulture, $"{ListUrl.OriginOf(url)} did not answer within {limit.TotalSeconds:0.###} seconds."));

    // What is wrong with a connection says the system; what is wrong with an answer may quote the host, and thereby the key.
    private static HostException Unreachable(Uri url, Exception problem)
    {
        if (problem.InnerException is HostException refused) return new HostException(refused.Reason, refused.Message);

        var error = (problem as HttpRequestException)?.HttpRequestError ?? (problem as HttpIOException)?.HttpRequestError ?? HttpRequestError.Unknown;
        var isOfSystem = error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError;
        var why = error == HttpRequestError.Unknown ? "" : $" ({error})";
        return new HostException(HostFailure.Unreachable, $"{ListUrl.OriginOf(url)} cannot be reached, or the connection broke{why}.", null, isOfSystem ? problem : null);
    }
}
