using System.Text;
using System.Text.Json;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>Opens a text in the format of hall files: JSON with comments and trailing commas.</summary>
internal static class ConfigurationText
{
    private static readonly JsonDocumentOptions Options = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Opens it; null, and a fault, when it is no JSON.</summary>
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
}
