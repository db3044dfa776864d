using System.Collections.Immutable;

namespace Queueing.Domain.Halls;

/// <summary>One of the reasons for which windows pause, by which pauses are counted.</summary>
/// <param name="Id">What a clerk's request names, and what is counted.</param>
/// <param name="Name">What people read.</param>
public sealed record PauseReason(string Id, LocalizedText Name)
{
    /// <summary>The id under which pauses for a reason of the clerk's own words are counted.</summary>
    public const string Other = "other";

    /// <summary>Gets the reasons of a hall that names none.</summary>
    public static ImmutableArray<PauseReason> Usual { get; } =
    [
        new("lunch", new LocalizedText("午餐", "Lunch")),
        new("break", new LocalizedText("休息", "Break")),
        new("meeting", new LocalizedText("会议", "Meeting")),
        new("equipment", new LocalizedText("设备故障", "Equipment")),
        new(Other, new LocalizedText("其他", "Other")),
    ];
}
