using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;

namespace Queueing.Gateway.Hours;

/// <summary>When a hall is open, and how long it stayed open beyond that.</summary>
internal sealed class HoursEndpoints(HallCalendar calendar, HallHistories histories)
{
    private const string Tag = "Hours";
    private const int UsualDays = 14;
    private const int MostDays = 92;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHall("GET", "/calendar", Calendar)
            .Says("Tells which queues and services are open when", Tag)
            .Asks("from", "The first day, yyyy-MM-dd; today by default")
            .Asks("to", $"The last day, yyyy-MM-dd; {UsualDays} days by default, {MostDays} at most")
            .Asks("service", "Only the sessions that serve this service")
            .Answers<CalendarDayAnswer[]>().Refuses(400, 404).Shows(null, HoursExamples.Calendar);
        routes.MapHall("GET", "/extended", Extended)
            .Says("Tells the extended service of a day by window and by member of staff", Tag)
            .Asks("day", "The business day, yyyy-MM-dd; today by default")
            .Answers<ExtendedAnswer>().Refuses(400, 404, 503).Allows(Roles.Supervisor | Roles.Administrator).Shows(null, HoursExamples.Extended);
        routes.MapHall("GET", "/pauses", Pauses)
            .Says("Tells the pauses of a day by reason and by window", Tag)
            .Asks("day", "The business day, yyyy-MM-dd; today by default")
            .Answers<PausesAnswer>().Refuses(400, 404, 503).Allows(Roles.Supervisor | Roles.Administrator).Shows(null, HoursExamples.Pauses);
    }

    private Task Calendar(HallRequest request)
    {
        Service? service = null;
        if (!request.TryDate("from", out var from, out var problem) || !request.TryDate("to", out var to, out problem)
            || !TryService(request, ref service, out problem))
        {
            return request.RefuseAsync(problem);
        }

        var first = from ?? calendar.Today(request.Hall).Date;
        var last = to ?? first.AddDays(UsualDays - 1);
        if (last < first || last.DayNumber - first.DayNumber >= MostDays)
        {
            return request.RefuseAsync(Problem.OfField(
                ProblemKind.Invalid, "to", $"must be on the first day or later, and within {MostDays} days"));
        }

        return request.AnswerAsync(
            [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(x => Day(request.Hall, first.AddDays(x), service))],
            GatewayJson.Api.CalendarDayAnswerArray);
    }

    private static bool TryService(HallRequest request, ref Service? service, out Problem problem)
    {
        problem = null!;
        if (!request.Http.Request.Query.TryGetValue("service", out var text))
        {
            return true;
        }

        service = ServiceId.TryParse(text, out var id) ? request.Hall.Find(id) : null;
        problem = Problem.OfField(ProblemKind.Invalid, "service", "is not a service of this hall");
        return service is not null;
    }

    private static CalendarDayAnswer Day(Hall hall, DateOnly date, Service? service)
    {
        var day = HallDaySchedule.Of(hall, date);
        var openings = hall.Queues
            .Select((queue, place) => (Queue: queue, Day: service is null ? day.Queues[place] : day.Queues[place].For(service.Id)))
            .Where(x => service is null || x.Queue.Id == service.Queue)
            .GroupBy(x => (x.Day, Special: hall.Dates.SpecialOn(date, x.Queue.Id)))
            .Select(x => new OpeningAnswer(
                [.. x.Select(y => y.Queue.Id.Value)],
                [.. x.Key.Day.Sessions.Select(y => OpenSessionAnswer.Of(y, hall.TimeZone))],
                x.Key.Special is { } special ? TextAnswer.Of(special.Reason) : null));
        return new CalendarDayAnswer(
            date, hall.Dates.KindOf(date), hall.Dates.HolidayOn(date) is { } holiday ? TextAnswer.Of(holiday.Name) : null, [.. openings]);
    }

    private async Task Extended(HallRequest request)
    {
        if (!histories.TryDay(request, out var asked, out var problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var day = calendar.DayOf(request.Hall, asked);
        var extended = await histories.ExtendedAsync(request.Hall, day, request.Http.RequestAborted);
        await request.AnswerAsync(ExtendedAnswer.Of(day.Date, extended, request.Hall.TimeZone), GatewayJson.Api.ExtendedAnswer);
    }

    private async Task Pauses(HallRequest request)
    {
        if (!histories.TryDay(request, out var asked, out var problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var day = calendar.DayOf(request.Hall, asked);
        var figures = await histories.PausesAsync(request.Hall, day, request.Http.RequestAborted);
        await request.AnswerAsync(PausesAnswer.Of(request.Hall, day.Date, figures), GatewayJson.Api.PausesAnswer);
    }
}
