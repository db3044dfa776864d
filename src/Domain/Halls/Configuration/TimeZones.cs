using System.Buffers;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>Reads the hall's time zone.</summary>
internal static class TimeZones
{
    private static readonly SearchValues<char> InPart =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-");

    public static TimeZoneInfo? Read(ObjectReader root)
    {
        var id = root.Text("timeZone");
        if (id.Length == 0)
        {
            return null;
        }

        // The id becomes part of a file's path in the time zone database, so its form is checked before it is looked up.
        if (IsName(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
        {
            return zone;
        }

        root.Errors.Add(root.PathOf("timeZone"), $"there is no time zone '{id}'; expected an IANA name such as Asia/Shanghai");
        return null;
    }

    private static bool IsName(string id) =>
        Array.TrueForAll(id.Split('/'), part => part.Length > 0 && !part.AsSpan().ContainsAnyExcept(InPart));
}
