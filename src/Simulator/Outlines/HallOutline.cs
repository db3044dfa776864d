using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;

namespace Queueing.Simulator.Outlines;

/// <summary>
/// A hall and its day as those see it who come to it and work in it: plain values, so that a hall known by its HTTP answers and
/// one known by its configuration have the same people.
/// </summary>
/// <param name="Queues">The queues in the hall's order.</param>
/// <param name="Services">What people come for, in the hall's order.</param>
/// <param name="Classes">The priority classes in the hall's order; at least one.</param>
/// <param name="Windows">The windows in the hall's order.</param>
/// <param name="Staff">The staff by id.</param>
public sealed record HallOutline(
    ImmutableArray<QueueOutline> Queues,
    ImmutableArray<ServiceOutline> Services,
    ImmutableArray<ClassOutline> Classes,
    ImmutableArray<WindowOutline> Windows,
    ImmutableArray<StaffOutline> Staff)
{
    /// <summary>Gets the day's first opening; null when every queue is closed.</summary>
    public DateTimeOffset? Opens => Sessions.MinBy(x => x.Opens)?.Opens;

    /// <summary>Gets the day's last closing; null when every queue is closed.</summary>
    public DateTimeOffset? Closes => Sessions.MaxBy(x => x.Closes)?.Closes;

    private IEnumerable<OpenSession> Sessions => Queues.SelectMany(x => x.Sessions);

    /// <summary>Outlines a configured hall.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="day">Its day.</param>
    /// <returns>The outline; instants have the hall's local offset.</returns>
    public static HallOutline Of(Hall hall, HallDaySchedule day)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(day);
        return new HallOutline(
            [.. hall.Queues.Select((x, place) => QueueOutline.Of(hall, x, day.Queues[place]))],
            [.. hall.Services.Select(x => new ServiceOutline(x.Id.Value, x.Queue.Value))],
            [.. hall.PriorityClasses.Select(x => new ClassOutline(x.Id.Value, x.HeadStart))],
            [.. hall.Windows.Select(x => new WindowOutline(x.Id.Value, [.. x.Primary.Select(y => y.Value)], [.. x.Tidal.Select(y => y.Value)]))],
            [.. hall.Staff.Select(x => new StaffOutline(x.Id.Value, x.HomeWindow?.Value, [.. x.Skills.Select(y => y.Value)]))
                .OrderBy(x => x.Id, StringComparer.Ordinal)]);
    }

    /// <summary>Tells when a window's own queues are open; a kept-free window goes by the queues it can help.</summary>
    /// <param name="window">The window.</param>
    /// <returns>The hours in order and apart; empty when it is closed all day.</returns>
    public ImmutableArray<OpenSession> Hours(WindowOutline window)
    {
        ArgumentNullException.ThrowIfNull(window);
        var served = window.Own.IsEmpty ? window.Further : window.Own;
        return OpenSession.Union(Queues.Where(x => served.Contains(x.Id, StringComparer.Ordinal)).SelectMany(x => x.Sessions));
    }

    /// <summary>Finds a queue.</summary>
    /// <param name="id">Its identity; one of this hall's.</param>
    /// <returns>The queue.</returns>
    public QueueOutline Queue(string id) => Queues.First(x => x.Id == id);

    /// <summary>Finds a window.</summary>
    /// <param name="id">Its identity; one of this hall's.</param>
    /// <returns>The window.</returns>
    public WindowOutline Window(string id) => Windows.First(x => x.Id == id);
}
