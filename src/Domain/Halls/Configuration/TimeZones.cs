using System.Text.RegularExpressions;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>Reads the hall's time zone.</summary>
internal static partial class TimeZones
{
    public static TimeZoneInfo? Read(ObjectReader root)
    {
        var id = root.Text("timeZone");
        if (id.Length == 0)
        {
            return null;
        }

        // The id becomes part of a file's path in the time zone database, so its form is checked before it is looked up.
        if (Form().IsMatch(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
        {
            return zone;
        }

        root.Errors.Add(root.PathOf("timeZone"), $"there is no time zone '{id}'; expected an IANA name such as Asia/Shanghai");
        return null;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*\z")]
    private static partial Regex Form();
}
