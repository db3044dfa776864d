using Queueing.Domain.Calendar;
using Queueing.Gateway.Halls;

namespace Queueing.Gateway.Hours;

/// <summary>A business day of the calendar.</summary>
/// <param name="Date">The date.</param>
/// <param name="Kind">What kind of day it is.</param>
/// <param name="Holiday">The holiday's name; null on other days.</param>
/// <param name="Openings">Which queues are open when: queues with the same sessions together, those that are closed with none.</param>
internal sealed record CalendarDayAnswer(DateOnly Date, DayKind Kind, TextAnswer? Holiday, OpeningAnswer[] Openings);
