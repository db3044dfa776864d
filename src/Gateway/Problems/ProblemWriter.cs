using System.Globalization;
using System.Text.Json;
using Queueing.Gateway.Pages;
using Queueing.Gateway.Telemetry;

namespace Queueing.Gateway.Problems;

/// <summary>Writes problems, and turns the framework's bare statuses and unhandled exceptions into them.</summary>
internal static partial class ProblemWriter
{
    public const string ContentType = "application/problem+json";

    /// <summary>Tells whether a problem of this status says after how long it is worth asking again.</summary>
    public static bool MayBeRetried(int status) => status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable;

    public static Task WriteAsync(HttpContext http, Problem problem)
    {
        http.RequestServices.GetRequiredService<GatewayMetrics>().Problem(problem.Code);
        Log(http, problem);
        if (problem.Status is StatusCodes.Status404NotFound && LostPage.IsWanted(http.Request))
        {
            return http.RequestServices.GetRequiredService<LostPage>().WriteAsync(http);
        }

        var response = http.Response;
        response.StatusCode = problem.Status;
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-store";
        if (MayBeRetried(problem.Status))
        {
            response.Headers.RetryAfter = problem.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        }

        var bytes = JsonSerializer.SerializeToUtf8Bytes(problem, GatewayJson.Api.Problem);
        response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes).AsTask();
    }

    /// <summary>Gives a body to a status that was set without one: routes, methods, media types.</summary>
    public static Task WriteStatusAsync(HttpContext http)
    {
        var kind = ProblemKind.OfStatus(http.Response.StatusCode);
        var detail = kind.Status switch
        {
            404 => "No such address.",
            405 => $"{http.Request.Method} is not taken here; allowed: {http.Response.Headers.Allow}.",
            415 => "Send Content-Type: application/json.",
            _ => kind.Title + ".",
        };
        return WriteAsync(http, Problem.Of(kind, detail));
    }

    /// <summary>Answers an unhandled exception without telling its details; they are in the log.</summary>
    public static Task WriteFaultAsync(HttpContext http, Exception? fault) => WriteAsync(
        http,
        fault is BadHttpRequestException bad
            ? Problem.Of(ProblemKind.OfStatus(bad.StatusCode), "The request cannot be read.")
            : Problem.Of(ProblemKind.Internal, "Something went wrong here; it has been logged."));

    private static void Log(HttpContext http, Problem problem)
    {
        if (problem.Status is 503)
        {
            Unavailable(http.RequestServices.GetRequiredService<ILogger<Problem>>(), http.Request.Path, problem.Detail);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Path} could not be served: {Detail}")]
    private static partial void Unavailable(ILogger log, PathString path, string? detail);
}
