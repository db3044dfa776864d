using System.Text.Json;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>Strings of a document; null where an escape such as <c>\ud800</c> makes one that is not Unicode.</summary>
internal static class JsonText
{
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
