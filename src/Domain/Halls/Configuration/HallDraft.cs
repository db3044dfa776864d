using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>What has been read of a file so far, faulty or not.</summary>
internal sealed class HallDraft(ErrorList errors)
{
    public ErrorList Errors { get; } = errors;

    public IdTable<QueueId> QueueIds { get; } = new("queue", errors);

    public IdTable<DepartmentId> DepartmentIds { get; } = new("department", errors);

    public IdTable<ServiceId> ServiceIds { get; } = new("service", errors);

    public IdTable<WindowId> WindowIds { get; } = new("window", errors);

    public IdTable<StaffId> StaffIds { get; } = new("member of staff", errors);

    public IdTable<PriorityClassId> PriorityIds { get; } = new("priority class", errors);

    public HallId? Parent { get; set; }

    public TimeSpan DeviceSilence { get; set; }

    public List<WeeklySchedule> Schedules { get; } = [];

    public List<Placed<Holiday>> Holidays { get; } = [];

    public List<MakeUpWorkday> MakeUpWorkdays { get; } = [];

    public List<Placed<SpecialDay>> SpecialDays { get; } = [];

    public ImmutableArray<PauseReason> PauseReasons { get; set; } = [];

    public List<PriorityClass> PriorityClasses { get; } = [];

    public List<Placed<Queue>> Queues { get; } = [];

    public List<Department> Departments { get; } = [];

    public List<Service> Services { get; } = [];

    public List<Placed<Window>> Windows { get; } = [];

    public List<Placed<StaffMember>> Staff { get; } = [];
}
