using System.Text.Json.Serialization.Metadata;
using Queueing.Domain.Halls;
using Queueing.Gateway.Asking;
using Queueing.Gateway.Chinese;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Streams;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;

namespace Queueing.Gateway.Floor;

/// <summary>The floor as supervisors and clerks watch it.</summary>
internal sealed class FloorEndpoints(GrainCalls calls, HallCalendar calendar, HallFloors floors, SseHost host)
{
    private const string Tag = "Floor";
    private const Roles Staff = Roles.Clerk | Roles.Supervisor;

    public void Map(IEndpointRouteBuilder routes)
    {
        MapList(routes, "queues", "Lists the queues with their pressure", GatewayJson.Api.QueueAnswerArray, FloorExamples.Queue, Queues);
        MapList(routes, "windows", "Lists the windows with clerk and duty", GatewayJson.Api.FloorWindowAnswerArray, FloorExamples.Window, (floor, _) => [.. floor.Windows.Select(FloorWindowAnswer.Of)]);
        MapList(routes, "staff", "Lists the staff and where they are", GatewayJson.Api.StaffAnswerArray, FloorExamples.Staff, (floor, _) => [.. floor.Staff.Select(StaffAnswer.Of)]);
        MapList(routes, "alerts", "Lists today's alerts, of congestion and about devices", GatewayJson.Api.AlertAnswerArray, FloorExamples.Alert, (floor, hall) => [.. floor.Alerts.Select(x => AlertAnswer.Of(x, hall.TimeZone))]);
        MapList(routes, "tides", "Lists today's tidal episodes", GatewayJson.Api.TideAnswerArray, FloorExamples.Tide, (floor, hall) => [.. floor.Tides.Select(x => TideAnswer.Of(x, hall.TimeZone))]);
        routes.MapHall("GET", "/alerts/stream", Follow)
            .Says("Tells alerts and tides at each change, as events named 'alert' and 'tide'; resumes after Last-Event-ID", Tag)
            .Streams(FloorExamples.Id, ("alert", typeof(AlertAnswer)), ("tide", typeof(TideAnswer))).Refuses(400, 404).Allows(Roles.Supervisor).Shows(null, FloorExamples.Alert);
    }

    private void MapList<T>(
        IEndpointRouteBuilder routes, string name, string summary, JsonTypeInfo<T[]> type, string one, Func<FloorView, Hall, T[]> pick) => routes
        .MapHall("GET", "/" + name, request => List(request, type, pick))
        .Says(summary, Tag).Answers<T[]>().Refuses(400, 404, 503).Allows(Staff).Shows(null, $"[{one}]");

    private async Task List<T>(HallRequest request, JsonTypeInfo<T[]> type, Func<FloorView, Hall, T[]> pick)
    {
        var dispatcher = calls.Grain<IDispatcherGrain>(calendar.Today(request.Hall).Value);
        var read = await calls.ReadAsync<FloorView>(async () => await dispatcher.Follow(null, 0), "There is no floor.");
        await (read.IsDone(out var floor, out var refusal)
            ? request.AnswerAsync(pick(floor, request.Hall), type)
            : request.RefuseAsync(refusal));
    }

    private QueueAnswer[] Queues(FloorView floor, Hall hall)
    {
        var (day, now) = (calendar.Schedule(hall), calendar.Now(hall));
        return [.. floor.Queues.Select(x => QueueAnswer.Of(x, day.Queues[hall.IndexOf(x.Id)].PhaseAt(now)))];
    }

    private Task Follow(HallRequest request)
    {
        var floor = floors.Of(request.Hall.Id);
        floor.Start();
        return host.RunAsync(request.Http, "alerts", async stream =>
        {
            var (seen, language) = (stream.LastEventId, AnswerLanguage.Of(request.Http.Request));
            while (!stream.Ended.IsCancellationRequested)
            {
                var (feed, newer) = floor.Latest.Read();
                if (feed is not null)
                {
                    (var events, seen) = feed.After(seen, language);
                    foreach (var change in events)
                    {
                        await stream.WriteAsync(change);
                    }
                }

                await stream.WaitAsync(newer);
            }
        });
    }
}
