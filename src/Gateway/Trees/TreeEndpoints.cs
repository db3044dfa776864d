using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Gateway.Asking;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Hours;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Steering;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;

namespace Queueing.Gateway.Trees;

/// <summary>A hall and all below it, in few numbers, and what each of them reports of a day.</summary>
internal sealed class TreeEndpoints(TreeReader tree, HallCalendar calendar, HallHistories histories, GrainCalls calls)
{
    public const string Day = "The business day, yyyy-MM-dd, of every hall; by default each hall's own present one, which may differ between time zones";
    private const string Tag = "Halls";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHall("GET", "/tree", Read)
            .Says("Tells how a hall and each hall below it stand: people waiting, windows open, alerts", Tag)
            .Answers<TreeAnswer[]>().Refuses(400, 404).Allows(Roles.Supervisor | Roles.Administrator).Shows(null, TreeExamples.Now);
        Report(routes, "/tree/day", DayOf, "Tells a day of a hall and of each hall below it in numbers, and all of them together: people, waits, extended service, pauses, downtime")
            .Answers<TreeDayAnswer>().Shows(null, TreeExamples.Day);
        Report(routes, "/tree/extended", Extended, "Tells the extended service of a day of a hall and of each hall below it")
            .Answers<TreeExtendedAnswer>().Shows(null, TreeExamples.Extended);
        Report(routes, "/tree/pauses", Pauses, "Tells the pauses of a day of a hall and of each hall below it")
            .Answers<TreePausesAnswer>().Shows(null, TreeExamples.Pauses);
    }

    private static RouteHandlerDescription Report(IEndpointRouteBuilder routes, string path, Func<HallRequest, Task> handler, string summary) => routes
        .MapHall("GET", path, handler).Says(summary, Tag).Asks("day", Day).Refuses(400, 404, 503).Allows(Roles.Supervisor | Roles.Administrator);

    private async Task Read(HallRequest request)
    {
        var read = await tree.ReadAsync(request.Hall, (hall, _) => StandAsync(hall), request.Http.RequestAborted);
        await request.AnswerAsync([.. read.Select(x => TreeAnswer.Of(x.Hall, x.Told))], GatewayJson.Api.TreeAnswerArray);
    }

    private async Task<FloorView?> StandAsync(Hall hall)
    {
        var dispatcher = calls.Grain<IDispatcherGrain>(calendar.Today(hall).Value);
        var read = await calls.ReadAsync<FloorView>(async () => await dispatcher.Follow(null, 0), "There is no floor.");
        return read.IsDone(out var floor, out _) ? floor : null;
    }

    private async Task DayOf(HallRequest request)
    {
        if (await ReportsAsync<DayAccount>(request, AccountAsync) is { } halls)
        {
            var total = DayFiguresAnswer.Of([.. halls.Select(x => x.Report).OfType<DayAccount>()]);
            await request.AnswerAsync(new TreeDayAnswer([.. halls.Select(x => x.As(y => DayFiguresAnswer.Of(y)))], total), GatewayJson.Api.TreeDayAnswer);
        }
    }

    private async Task<DayAccount?> AccountAsync(Hall hall, HallDay day, CancellationToken stop)
    {
        var steered = await calls.SteeredAsync(day);
        return steered.IsDone(out var items, out _) ? await histories.AccountAsync(hall, day, items.Sum(x => x.Count), stop) : null;
    }

    private async Task Extended(HallRequest request)
    {
        var halls = await ReportsAsync<ExtendedAnswer>(
            request, async (hall, day, stop) => ExtendedAnswer.Of(day.Date, await histories.ExtendedAsync(hall, day, stop), hall.TimeZone));
        await (halls is null ? Task.CompletedTask : request.AnswerAsync(TreeExtendedAnswer.Of(halls), GatewayJson.Api.TreeExtendedAnswer));
    }

    private async Task Pauses(HallRequest request)
    {
        var halls = await ReportsAsync<PausesAnswer>(
            request, async (hall, day, stop) => PausesAnswer.Of(hall, day.Date, await histories.PausesAsync(hall, day, stop)));
        await (halls is null ? Task.CompletedTask : request.AnswerAsync(new TreePausesAnswer(halls), GatewayJson.Api.TreePausesAnswer));
    }

    /// <summary>Asks each hall of the tree for a report of the day that is asked for.</summary>
    /// <returns>Each hall's; null after the request was refused.</returns>
    private async Task<TreeReport<T>[]?> ReportsAsync<T>(HallRequest request, Func<Hall, HallDay, CancellationToken, Task<T?>> ask)
        where T : class
    {
        if (!histories.TryDay(request, out var asked, out var problem))
        {
            await request.RefuseAsync(problem);
            return null;
        }

        var read = await tree.ReadAsync(
            request.Hall,
            async (hall, stop) =>
            {
                var day = calendar.DayOf(hall, asked);
                return TreeReport<T>.Of(hall, day, await ask(hall, day, stop));
            },
            request.Http.RequestAborted);
        return [.. read.Select(x => x.Told ?? TreeReport<T>.Of(x.Hall, calendar.DayOf(x.Hall, asked), null))];
    }
}
