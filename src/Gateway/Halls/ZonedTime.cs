namespace Queueing.Gateway.Halls;

/// <summary>Shows instants with the offset of a hall's zone.</summary>
internal static class ZonedTime
{
    public static DateTimeOffset In(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone);

    public static DateTimeOffset? In(DateTimeOffset? instant, TimeZoneInfo zone) => instant is { } at ? In(at, zone) : null;
}
