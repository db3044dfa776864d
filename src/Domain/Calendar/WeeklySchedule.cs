using System.Collections.Immutable;

namespace Queueing.Domain.Calendar;

/// <summary>The sessions of an ordinary week.</summary>
/// <param name="Name">How queues refer to it.</param>
/// <param name="DrawLead">How long before a session opens numbers are given out; not negative.</param>
/// <param name="DrawCutOff">How long before the day's last closing numbers stop; not negative.</param>
/// <param name="Days">Seven entries from Sunday to Saturday; each holds the day's sessions in order, apart, possibly none.</param>
public sealed record WeeklySchedule(
    string Name,
    TimeSpan DrawLead,
    TimeSpan DrawCutOff,
    ImmutableArray<ImmutableArray<Session>> Days);
