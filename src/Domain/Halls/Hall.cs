using System.Collections.Frozen;
using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Halls;

/// <summary>A service hall (大厅) as configured; immutable, validated as a whole before it is made.</summary>
public sealed class Hall
{
    internal const int UsualDeviceSilence = 120;

    private readonly FrozenDictionary<QueueId, int> queueIndex;
    private readonly FrozenDictionary<WindowId, int> windowIndex;
    private readonly FrozenDictionary<ServiceId, Service> services;
    private readonly FrozenDictionary<StaffId, StaffMember> staff;
    private readonly FrozenDictionary<PriorityClassId, PriorityClass> priorities;
    private readonly FrozenDictionary<string, WeeklySchedule> schedules;

    /// <summary>Initializes a new instance of the <see cref="Hall"/> class.</summary>
    /// <param name="id">Its identity within the deployment.</param>
    /// <param name="name">Its name.</param>
    /// <param name="timeZone">The time zone of its clocks and business days.</param>
    /// <param name="dayTurnsAt">The quiet local hour at which the business day turns.</param>
    /// <param name="departments">Its departments.</param>
    /// <param name="serviceItems">Its service items.</param>
    /// <param name="queues">Its queues.</param>
    /// <param name="windows">Its windows.</param>
    /// <param name="staffMembers">Its staff.</param>
    /// <param name="priorityClasses">Its priority classes; the first is the ordinary one, without head start.</param>
    /// <param name="weeklySchedules">Its schedules.</param>
    /// <param name="tides">Its tidal parameters.</param>
    public Hall(
        HallId id,
        LocalizedText name,
        TimeZoneInfo timeZone,
        TimeOnly dayTurnsAt,
        ImmutableArray<Department> departments,
        ImmutableArray<Service> serviceItems,
        ImmutableArray<Queue> queues,
        ImmutableArray<Window> windows,
        ImmutableArray<StaffMember> staffMembers,
        ImmutableArray<PriorityClass> priorityClasses,
        ImmutableArray<WeeklySchedule> weeklySchedules,
        TidalSettings tides)
    {
        Id = id;
        Name = name;
        TimeZone = timeZone;
        DayTurnsAt = dayTurnsAt;
        Departments = departments;
        Services = serviceItems;
        Queues = queues;
        Windows = windows;
        Staff = staffMembers;
        PriorityClasses = priorityClasses;
        Schedules = weeklySchedules;
        Tides = tides;
        queueIndex = queues.Select((queue, index) => (queue.Id, index)).ToFrozenDictionary(x => x.Id, x => x.index);
        windowIndex = windows.Select((window, index) => (window.Id, index)).ToFrozenDictionary(x => x.Id, x => x.index);
        services = serviceItems.ToFrozenDictionary(x => x.Id);
        staff = staffMembers.ToFrozenDictionary(x => x.Id);
        priorities = priorityClasses.ToFrozenDictionary(x => x.Id);
        schedules = weeklySchedules.ToFrozenDictionary(x => x.Name, StringComparer.Ordinal);
    }

    /// <summary>Gets the hall's identity.</summary>
    public HallId Id { get; }

    /// <summary>Gets the hall's name.</summary>
    public LocalizedText Name { get; }

    /// <summary>Gets the time zone of the hall's clocks and business days.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>Gets the local time at which the business day turns.</summary>
    public TimeOnly DayTurnsAt { get; }

    /// <summary>Gets the departments in configured order.</summary>
    public ImmutableArray<Department> Departments { get; }

    /// <summary>Gets the service items in configured order.</summary>
    public ImmutableArray<Service> Services { get; }

    /// <summary>Gets the queues in configured order; <see cref="IndexOf(QueueId)"/> is a place in it.</summary>
    public ImmutableArray<Queue> Queues { get; }

    /// <summary>Gets the windows in configured order; <see cref="IndexOf(WindowId)"/> is a place in it.</summary>
    public ImmutableArray<Window> Windows { get; }

    /// <summary>Gets the staff in configured order.</summary>
    public ImmutableArray<StaffMember> Staff { get; }

    /// <summary>Gets the priority classes; the first is the ordinary one.</summary>
    public ImmutableArray<PriorityClass> PriorityClasses { get; }

    /// <summary>Gets the schedules in configured order.</summary>
    public ImmutableArray<WeeklySchedule> Schedules { get; }

    /// <summary>Gets the tidal parameters.</summary>
    public TidalSettings Tides { get; }

    /// <summary>Gets the dates that are not what their day of the week says; none by default.</summary>
    public HallDates Dates { get; init; } = HallDates.None;

    /// <summary>Gets the reasons for which windows pause; the last is <see cref="PauseReason.Other"/>.</summary>
    public ImmutableArray<PauseReason> PauseReasons { get; init; } = PauseReason.Usual;

    /// <summary>Gets the hall above it, whose supervisors and administrators are its own too; null for a root.</summary>
    public HallId? Parent { get; init; }

    /// <summary>Gets how long nothing may be heard of a device before it counts as silent; two minutes by default.</summary>
    public TimeSpan DeviceSilence { get; init; } = TimeSpan.FromSeconds(UsualDeviceSilence);

    /// <summary>Makes the same hall with something else in place of what it has; what is given fits together as in a hall's file.</summary>
    /// <param name="tides">The tidal parameters, or null to keep them.</param>
    /// <param name="queues">The queues, or null to keep them; the same ones in the same order.</param>
    /// <param name="windows">The windows, or null to keep them.</param>
    /// <param name="staffMembers">The staff, or null to keep them.</param>
    /// <param name="weeklySchedules">The schedules, or null to keep them.</param>
    /// <returns>The hall.</returns>
    public Hall With(
        TidalSettings? tides = null,
        ImmutableArray<Queue>? queues = null,
        ImmutableArray<Window>? windows = null,
        ImmutableArray<StaffMember>? staffMembers = null,
        ImmutableArray<WeeklySchedule>? weeklySchedules = null) => new(
        Id,
        Name,
        TimeZone,
        DayTurnsAt,
        Departments,
        Services,
        queues ?? Queues,
        windows ?? Windows,
        staffMembers ?? Staff,
        PriorityClasses,
        weeklySchedules ?? Schedules,
        tides ?? Tides)
        {
            Dates = Dates,
            PauseReasons = PauseReasons,
            DeviceSilence = DeviceSilence,
            Parent = Parent,
        };

    /// <summary>Finds a queue's place in <see cref="Queues"/>.</summary>
    /// <param name="queue">The queue.</param>
    /// <returns>The place, or −1 when the hall has no such queue.</returns>
    public int IndexOf(QueueId queue) => queueIndex.GetValueOrDefault(queue, -1);

    /// <summary>Finds a window's place in <see cref="Windows"/>.</summary>
    /// <param name="window">The window.</param>
    /// <returns>The place, or −1 when the hall has no such window.</returns>
    public int IndexOf(WindowId window) => windowIndex.GetValueOrDefault(window, -1);

    /// <summary>Finds a queue.</summary>
    /// <param name="queue">The queue.</param>
    /// <returns>The queue, or null when the hall has no such queue.</returns>
    public Queue? Find(QueueId queue) => IndexOf(queue) is >= 0 and var index ? Queues[index] : null;

    /// <summary>Finds a window.</summary>
    /// <param name="window">The window.</param>
    /// <returns>The window, or null when the hall has no such window.</returns>
    public Window? Find(WindowId window) => IndexOf(window) is >= 0 and var index ? Windows[index] : null;

    /// <summary>Finds a service item.</summary>
    /// <param name="service">The service.</param>
    /// <returns>The service, or null when the hall does not offer it.</returns>
    public Service? Find(ServiceId service) => services.GetValueOrDefault(service);

    /// <summary>Finds a member of staff.</summary>
    /// <param name="member">The member of staff.</param>
    /// <returns>The member of staff, or null when the hall has no such person.</returns>
    public StaffMember? Find(StaffId member) => staff.GetValueOrDefault(member);

    /// <summary>Finds a priority class.</summary>
    /// <param name="priorityClass">The class.</param>
    /// <returns>The class, or null when the hall has no such class.</returns>
    public PriorityClass? Find(PriorityClassId priorityClass) => priorities.GetValueOrDefault(priorityClass);

    /// <summary>Finds the number on a ticket: its place in its queue's series is its number's too.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <returns>Its number, or null when the hall has no longer the queue that issued it.</returns>
    public TicketNumber? NumberOf(TicketId ticket) => Find(ticket.Issuer) is { } issuer ? new TicketNumber(issuer.Prefix, ticket.Sequence) : null;

    /// <summary>Finds under what a pause is counted.</summary>
    /// <param name="reason">What the clerk gave: a reason's id, or words.</param>
    /// <returns>The reason's id; <see cref="PauseReason.Other"/> for anything else.</returns>
    public string PauseCode(string? reason) => PauseReasons.FirstOrDefault(x => x.Id == reason)?.Id ?? PauseReason.Other;

    /// <summary>Gets a queue's schedule.</summary>
    /// <param name="queue">A queue of this hall.</param>
    /// <returns>The schedule it names.</returns>
    public WeeklySchedule ScheduleOf(Queue queue) => schedules[queue.Schedule];
}
