using System.Collections.Frozen;
using System.Collections.Immutable;
using Queueing.LiveHall.Api;
using Queueing.Simulator.Outlines;

namespace Queueing.LiveHall.Floor;

/// <summary>The hall as configured, with what is looked up often.</summary>
internal sealed class HallDay
{
    private readonly FrozenDictionary<string, HallQueue> queues;
    private readonly FrozenDictionary<string, HallWindow> windows;

    public HallDay(HallAnswer hall, IEnumerable<RosterAnswer> roster)
    {
        Hall = hall;
        Roster = [.. roster.OrderBy(x => x.Staff, StringComparer.Ordinal)];
        queues = hall.Queues.ToFrozenDictionary(x => x.Queue, StringComparer.Ordinal);
        windows = hall.Windows.ToFrozenDictionary(x => x.Window, StringComparer.Ordinal);
        Outline = new HallOutline(
            [.. hall.Queues.Select(Queue)],
            [.. hall.Services.Select(x => new ServiceOutline(x.Service, x.Queue))],
            [.. hall.PriorityClasses.Select(x => new ClassOutline(x.PriorityClass, TimeSpan.FromMinutes(x.HeadStartMinutes)))],
            [.. hall.Windows.Select(x => new WindowOutline(x.Window, [.. x.Primary], [.. x.Tidal]))],
            [.. Roster.Select(x => new StaffOutline(x.Staff, x.HomeWindow, [.. x.Skills]))]);
    }

    public HallAnswer Hall { get; }

    /// <summary>Gets the hall as the simulator's people and shifts see it.</summary>
    public HallOutline Outline { get; }

    public ImmutableArray<RosterAnswer> Roster { get; }

    public HallQueue Queue(string id) => queues[id];

    public HallQueue? FindQueue(string id) => queues.GetValueOrDefault(id);

    public HallWindow Window(string id) => windows[id];

    public RosterAnswer? FindStaff(string id) => Roster.FirstOrDefault(x => x.Staff == id);

    /// <summary>Gets the class with the longest head start; null when no class has one.</summary>
    public string? LongestHeadStart =>
        Hall.PriorityClasses.Where(x => x.HeadStartMinutes > 0).MaxBy(x => x.HeadStartMinutes)?.PriorityClass;

    /// <summary>Finds a service of another queue that gives numbers for it now, and whose windows will be there for two hours yet.</summary>
    public string? Another(string queue, DateTimeOffset at) => Outline.Services.FirstOrDefault(x =>
        x.Queue != queue && Outline.Queue(x.Queue).For(x.Id) is var day && day.LastClosing > at.AddHours(2) && day.GivesNumbers(at))?.Id;

    /// <summary>Gets the queue of a service.</summary>
    public string QueueOf(string service) => Outline.Services.First(x => x.Id == service).Queue;

    /// <summary>Finds somebody of the back office who knows one of some queues.</summary>
    public string? BackOffice(IReadOnlyList<string> queues) =>
        Roster.FirstOrDefault(x => x.HomeWindow is null && x.Skills.Any(queues.Contains))?.Staff;

    /// <summary>Tells whether staff must have seen what a priority class stands on.</summary>
    public bool IsVerified(string priorityClass) =>
        Hall.PriorityClasses.Any(x => x.PriorityClass == priorityClass && x.Evidence.Are(States.Verified));

    private static QueueOutline Queue(HallQueue queue) => new(
        queue.Queue,
        queue.ExpectedToday,
        queue.ExpectedServiceMinutes,
        [.. (queue.Sessions ?? []).Select(x => new OpenSession(x.Opens, x.Closes) { Services = [.. x.Services ?? []] })],
        queue.DrawFrom,
        queue.DrawUntil);
}
