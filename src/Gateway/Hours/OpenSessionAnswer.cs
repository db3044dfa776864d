using Queueing.Domain.Calendar;
using Queueing.Gateway.Halls;

namespace Queueing.Gateway.Hours;

/// <summary>A session of the calendar, in hall time.</summary>
/// <param name="Opens">When windows open.</param>
/// <param name="Closes">When it closes; whoever has a number is still served.</param>
/// <param name="DrawFrom">When numbers are first given out for it; null when none are.</param>
/// <param name="DrawUntil">When they stop for the last of its services, each of which may stop before its own last session; null when none are given out.</param>
/// <param name="RelayFrom">When the stretch kept by rota with fewer windows begins; null without one.</param>
/// <param name="RelayUntil">When that stretch ends.</param>
/// <param name="ExtendedFrom">When the stretch beyond the ordinary hours begins, which counts as extended service; null without one.</param>
/// <param name="ExtendedUntil">When that stretch ends.</param>
/// <param name="Services">The only services it is for; null when it is for all of its queues.</param>
internal sealed record OpenSessionAnswer(
    DateTimeOffset Opens,
    DateTimeOffset Closes,
    DateTimeOffset? DrawFrom,
    DateTimeOffset? DrawUntil,
    DateTimeOffset? RelayFrom,
    DateTimeOffset? RelayUntil,
    DateTimeOffset? ExtendedFrom,
    DateTimeOffset? ExtendedUntil,
    string[]? Services)
{
    public static OpenSessionAnswer Of(SessionInstants session, TimeZoneInfo zone) => new(
        ZonedTime.In(session.Opens, zone),
        ZonedTime.In(session.Closes, zone),
        session.GivesNumbers ? ZonedTime.In(session.DrawsFrom, zone) : null,
        session.GivesNumbers ? ZonedTime.In(session.DrawsUntil, zone) : null,
        ZonedTime.In(session.RelayFrom, zone),
        ZonedTime.In(session.RelayUntil, zone),
        ZonedTime.In(session.ExtendedFrom, zone),
        ZonedTime.In(session.ExtendedUntil, zone),
        session.Services.IsDefaultOrEmpty ? null : [.. session.Services.Select(x => x.Value)]);
}
