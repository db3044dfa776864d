using Queueing.Domain.Tides;

namespace Queueing.Gateway.Halls;

/// <summary>A hall: its clock and how it is configured.</summary>
/// <param name="Hall">The hall's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="TimeZone">Its time zone, by the IANA name.</param>
/// <param name="Clock">Its clock.</param>
/// <param name="Departments">Its departments.</param>
/// <param name="Services">Its service items.</param>
/// <param name="Queues">Its queues.</param>
/// <param name="Windows">Its windows.</param>
/// <param name="PriorityClasses">Its priority classes.</param>
/// <param name="PauseReasons">The reasons for which its windows pause.</param>
/// <param name="TidalMode">Whether tides act by themselves, propose, or only warn.</param>
/// <param name="TidalCoverage">Which queues the tides can help.</param>
/// <param name="Rules">Its rules for calls, transfers and drawing.</param>
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
