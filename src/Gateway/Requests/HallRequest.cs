using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Requests;

/// <summary>A request to a hall that exists, by a caller who may ask here.</summary>
internal sealed class HallRequest(HttpContext http, Hall hall)
{
    public HttpContext Http => http;

    public Hall Hall => hall;

    /// <summary>Gets the caller; only where the route asks for a token.</summary>
    public TokenIdentity Identity => TokenIdentity.Of(http.User)
        ?? throw new InvalidOperationException("the route asks for no token");

    /// <summary>Reads an identity from the path.</summary>
    /// <returns>The identity, or null after <paramref name="problem"/> was set.</returns>
    public bool TryRoute<T>(string name, out T identity, out Problem problem)
        where T : struct, IIdentity<T>
    {
        problem = null!;
        if (T.TryParse((string?)http.Request.RouteValues[name], out identity))
        {
            return true;
        }

        problem = Problem.OfField(ProblemKind.Invalid, name, $"'{http.Request.RouteValues[name]}' is not an id of this kind.");
        return false;
    }

    /// <summary>Reads a date from the query; null when none is given.</summary>
    /// <returns>False after <paramref name="problem"/> was set.</returns>
    public bool TryDate(string name, out DateOnly? date, out Problem problem)
    {
        (date, problem) = (null, null!);
        if (!http.Request.Query.TryGetValue(name, out var text))
        {
            return true;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given)
            && given.Year is >= 2000 and < 2100)
        {
            date = given;
            return true;
        }

        problem = Problem.OfField(ProblemKind.Invalid, name, "must be a date, yyyy-MM-dd");
        return false;
    }

    /// <summary>Reads in which of the hall's two languages something is asked for: <c>?lang=zh</c> or <c>en</c>.</summary>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    /// <param name="problem">What is wrong with it.</param>
    /// <returns>False after <paramref name="problem"/> was set.</returns>
    public bool TryLanguage(out string language, out Problem problem)
    {
        problem = null!;
        language = http.Request.Query["lang"].ToString();
        if (language is "zh" or "en")
        {
            return true;
        }

        problem = Problem.OfField(ProblemKind.Invalid, "lang", "must be zh or en");
        return false;
    }

    /// <summary>Reads which window of the hall the address names.</summary>
    public bool TryWindow(out WindowId window, out Problem problem)
    {
        if (!TryRoute("window", out window, out problem))
        {
            return false;
        }

        if (Hall.Find(window) is null)
        {
            problem = Problem.Of(ProblemKind.Unknown, $"There is no window '{window}' in this hall.");
            return false;
        }

        return true;
    }

    public Task AnswerAsync<T>(T answer, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK) =>
        JsonAnswer.WriteAsync(http, answer, type, status);

    /// <summary>Answers with bytes that are not JSON.</summary>
    public Task AnswerAsync(ReadOnlyMemory<byte> bytes, string contentType, string cacheControl)
    {
        var response = http.Response;
        (response.ContentType, response.ContentLength, response.Headers.CacheControl) = (contentType, bytes.Length, cacheControl);
        return response.Body.WriteAsync(bytes).AsTask();
    }

    public Task RefuseAsync(Refusal refusal) => RefuseAsync(Problem.Of(refusal));

    public Task RefuseAsync(Problem problem) => ProblemWriter.WriteAsync(http, problem);
}
