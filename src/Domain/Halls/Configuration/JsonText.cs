using System.Text;
using System.Text.Json;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>Documents, and their strings; null where none is, or an escape such as <c>\ud800</c> makes one that is not Unicode.</summary>
internal static class JsonText
{
    private static readonly JsonDocumentOptions Options = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Opens JSON with comments and trailing commas; null after a fault.</summary>
    public static JsonDocument? Open(string json, ErrorList errors)
    {
        try
        {
            // Strict UTF-8 so that a broken surrogate is refused here and not met later in the middle of a name.
            var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetBytes(json);
            return JsonDocument.Parse(utf8, Options);
        }
        catch (JsonException fault)
        {
            errors.Add(ConfigurationError.Root, $"not JSON: {fault.Message}");
        }
        catch (EncoderFallbackException)
        {
            errors.Add(ConfigurationError.Root, "not JSON: the text is not valid Unicode");
        }

        return null;
    }

    public static string? Of(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
