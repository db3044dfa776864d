using Queueing.Gateway.Halls;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Grains.Boards;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Hosting;

namespace Queueing.Gateway.Telemetry;

/// <summary>Tells an orchestrator whether the process lives and whether it can be given work.</summary>
internal sealed class HealthEndpoints(IGrainFactory grains, IHallDirectory halls, HallCalendar calendar, TimeProvider time)
{
    private const string Tag = "Health";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapDescribed("GET", "/health/live", http => AnswerAsync(http, "live"))
            .Says("The process answers", Tag).Answers<HealthAnswer>().Shows(null, """{"status":"live"}""");
        routes.MapDescribed("GET", "/health/ready", Ready)
            .Says("The silo answers", Tag).Answers<HealthAnswer>().Refuses(503).Shows(null, """{"status":"ready"}""");
    }

    private static Task AnswerAsync(HttpContext http, string status) =>
        http.Response.WriteAsJsonAsync(new HealthAnswer(status), GatewayJson.Api.HealthAnswer);

    private async Task Ready(HttpContext http)
    {
        if (halls.All.IsEmpty)
        {
            await ProblemWriter.WriteAsync(http, Problem.Of(ProblemKind.Unavailable, "There is no hall."));
            return;
        }

        if (http.RequestServices.GetService<IJournalInspection>() is { Damage: [var damage, ..] })
        {
            await ProblemWriter.WriteAsync(http, Problem.Of(ProblemKind.Unavailable, $"The journal is damaged: {damage}"));
            return;
        }

        await AskOwners(http);
    }

    private async Task AskOwners(HttpContext http)
    {
        var day = calendar.Today(halls.All[0]).Value;
        var asked = Task.WhenAll(
            grains.GetGrain<IBoardGrain>(day).Follow(null, 0).AsTask(),
            grains.GetGrain<IDispatcherGrain>(day).Follow(null, 0).AsTask());
        await asked.WaitAsync(Patience, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await (asked.IsCompletedSuccessfully
            ? AnswerAsync(http, "ready")
            : ProblemWriter.WriteAsync(http, Problem.Of(ProblemKind.Unavailable, "The silo does not answer.")));
    }
}
