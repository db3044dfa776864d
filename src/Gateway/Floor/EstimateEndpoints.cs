using Queueing.Gateway.Asking;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Contracts;
using Queueing.Grains.Estimates;

namespace Queueing.Gateway.Floor;

/// <summary>The score of the hall's wait estimates, for supervisors.</summary>
internal sealed class EstimateEndpoints(GrainCalls calls)
{
    public void Map(IEndpointRouteBuilder routes) => routes
        .MapHall("GET", "/estimates", List)
        .Says("Scores the waits shown: error, bias, coverage of the 80 % range, and what they are forecast by", "Floor")
        .Answers<EstimateAnswer[]>().Refuses(400, 404, 503).Allows(Roles.Supervisor)
        .Shows(null, """
            [{"queue":"household","model":"drain","learned":19,"since":"2026-02-23",
            "atDraw":{"samples":19,"meanWaitMinutes":3.8,"maeMinutes":3.02,"biasMinutes":-0.89,"coverage":0.8,"aboveUpper":0.1},
            "everyFiveMinutes":{"samples":10,"meanWaitMinutes":3.3,"maeMinutes":1.2,"biasMinutes":-0.3,"coverage":0.8,"aboveUpper":0.1}}]
            """);

    private async Task List(HallRequest request)
    {
        var estimator = calls.Grain<IWaitEstimatorGrain>(request.Hall.Id.Value);
        var read = await calls.ReadAsync<EstimateView[]>(async () => [.. await estimator.Report()], "There are no estimates.");
        await (read.IsDone(out var estimates, out var refusal)
            ? request.AnswerAsync([.. estimates.Select(EstimateAnswer.Of)], GatewayJson.Api.EstimateAnswerArray)
            : request.RefuseAsync(refusal));
    }
}
