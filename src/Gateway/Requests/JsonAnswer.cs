using System.Text.Json.Serialization.Metadata;
using Queueing.Gateway.Chinese;

namespace Queueing.Gateway.Requests;

/// <summary>Writes an answer that nobody keeps.</summary>
internal static class JsonAnswer
{
    public static Task WriteAsync<T>(HttpContext http, T answer, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK)
    {
        var bytes = AnswerLanguage.Of(http.Request).Bytes(answer, type);
        var response = http.Response;
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = bytes.Length;
        response.Headers.CacheControl = "no-store";
        return response.Body.WriteAsync(bytes).AsTask();
    }
}
