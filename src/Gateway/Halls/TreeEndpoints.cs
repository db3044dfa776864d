using Queueing.Domain.Halls;
using Queueing.Domain.Windows;
using Queueing.Gateway.Asking;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Hosting;

namespace Queueing.Gateway.Halls;

/// <summary>A hall and all below it, in few numbers.</summary>
internal sealed class TreeEndpoints(HallTree tree, IHallDirectory halls, HallCalendar calendar, GrainCalls calls)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapHall("GET", "/tree", Read)
        .Says("Tells how a hall and each hall below it stand: people waiting, windows open, alerts", "Halls")
        .Answers<TreeAnswer[]>().Refuses(400, 404).Allows(Roles.Supervisor | Roles.Administrator)
        .Shows(null, """
            [{"hall":"county","name":{"zh":"县政务服务中心","en":"County Hall"},"parent":null,"answers":true,"waiting":41,"windowsOpen":28,"alerts":1},
            {"hall":"town","name":{"zh":"镇便民服务大厅","en":"Town Hall"},"parent":"county","answers":true,"waiting":6,"windowsOpen":4,"alerts":0}]
            """);

    private async Task Read(HallRequest request)
    {
        var answers = new List<TreeAnswer>();
        foreach (var id in tree.Below(request.Hall.Id).Prepend(request.Hall.Id))
        {
            answers.Add(await ReadAsync(halls.Find(id)!));
        }

        await request.AnswerAsync([.. answers], GatewayJson.Api.TreeAnswerArray);
    }

    private async Task<TreeAnswer> ReadAsync(Hall hall)
    {
        var dispatcher = calls.Grain<IDispatcherGrain>(calendar.Today(hall).Value);
        var read = await calls.ReadAsync<FloorView>(async () => await dispatcher.Follow(null, 0), "There is no floor.");
        var answer = new TreeAnswer(hall.Id.Value, TextAnswer.Of(hall.Name), hall.Parent?.Value, false, 0, 0, 0);
        return read.IsDone(out var floor, out _)
            ? answer with
            {
                Answers = true,
                Waiting = floor.Queues.Sum(x => x.Waiting),
                WindowsOpen = floor.Windows.Count(x => x.State is not WindowState.Closed),
                Alerts = floor.Alerts.Count(x => x.ClearedAt is null),
            }
            : answer;
    }
}
