using Queueing.Domain.Tides;

namespace Queueing.Gateway.Halls;

/// <summary>A hall: its clock and how it is configured.</summary>
internal sealed record HallAnswer(
    string Hall,
    TextAnswer Name,
    string TimeZone,
    ClockAnswer Clock,
    DepartmentAnswer[] Departments,
    ServiceAnswer[] Services,
    HallQueueAnswer[] Queues,
    HallWindowAnswer[] Windows,
    PriorityClassAnswer[] PriorityClasses,
    PauseReasonAnswer[] PauseReasons,
    TidalMode TidalMode,
    TidalCoverageAnswer TidalCoverage,
    RulesAnswer Rules);
