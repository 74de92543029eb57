using Cortex.RegistryKit;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace WebApp;

/// <summary>Answers what keeps a registry from being changed, or a host from being asked, with a status and a reason. None of the messages holds a secret.</summary>
internal sealed class RegistryProblems(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (StatusOf(exception) is not int status) return false;

        httpContext.Response.StatusCode = status;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = Describe(exception, status) });
    }

    private static int? StatusOf(Exception exception) => exception switch
    {
        RegistryConflictException => StatusCodes.Status409Conflict,
        InvalidEditException => StatusCodes.Status422UnprocessableEntity,
        RegistryReadOnlyException => StatusCodes.Status423Locked,
        NeedsNotMetException => StatusCodes.Status503ServiceUnavailable,
        TimeoutException => StatusCodes.Status503ServiceUnavailable,
        HostException { Reason: HostFailure.TimedOut } => StatusCodes.Status504GatewayTimeout,
        HostException => StatusCodes.Status502BadGateway,
        _ => null,
    };

    private static ProblemDetails Describe(Exception exception, int status)
    {
        var details = new ProblemDetails { Status = status, Detail = exception.Message };
        if (exception is InvalidEditException invalid) details.Extensions["findings"] = invalid.Errors.Select(error => error.ToString()).ToList();
        if (exception is RegistryConflictException conflict) details.Extensions["conflicts"] = conflict.Conflicts;
        return details;
    }
}
