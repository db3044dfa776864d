using System.Globalization;
using System.Net.Http.Headers;
using Queueing.Silo.Halls;

namespace Queueing.Benchmarks.Budgets;

/// <summary>Durable draws against a no-op, and unchanged polls against an empty endpoint: interleaved rounds in one gateway.</summary>
internal sealed class Rates : IDisposable
{
    private const string Hall = "/api/v1/halls/huadu";
    private const string Board = "/api/v1/halls/dongyuan/board";
    private const int Rounds = 5;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1.2);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.9);
    private readonly Uri address;
    private readonly LoadGenerator load;
    private readonly RequestBytes noOp;
    private readonly RequestBytes[] draws;
    private readonly RequestBytes[] rising;

    private Rates(Uri address, LoadGenerator load, string token, string[] bodies)
    {
        (this.address, this.load) = (address, load);
        noOp = RequestBytes.Post(Hall + GatewayStage.NoOp, token, bodies[0], rising: false);
        draws = [.. bodies.Select(x => RequestBytes.Post(Hall + "/tickets", token, x, rising: false))];
        rising = [.. bodies.Select(x => RequestBytes.Post(Hall + "/tickets", token, x, rising: true))];
    }

    public static async Task<Budget[]> MeasureAsync()
    {
        using var directory = new TemporaryDirectory();
        await using var stage = ChildProcess.Start(GatewayStage.Verb, directory.Path, HallDirectory.Shipped);
        var (address, token) = (new Uri(await stage.LineAsync()), await stage.LineAsync());
        await stage.LineAsync();
        var hall = HallFiles.Read(HallDirectory.Shipped).All.Single(x => x.Id.Value == "huadu");
        string[] bodies = [.. hall.Queues.Select(x => $"{{\"services\":[\"{hall.Services.First(y => y.Queue == x.Id).Id.Value}\"]}}")];
        await stage.TellAsync(Hall + "/tickets", bodies[0]);
        Progress.Say($"a draw's answer has {await stage.LineAsync()} bytes, and so has the no-op's");
        using var rates = new Rates(address, await LoadGenerator.OpenAsync(address), token, bodies);
        return await rates.CompareAsync();
    }

    public void Dispose() => load.Dispose();

    private async Task<Budget[]> CompareAsync()
    {
        await Progress.Of("warming up", RoundAsync(0, WarmUp));
        var rounds = new List<RateRound>();
        for (var i = 0; i < Rounds; i++)
        {
            rounds.Add(await Progress.Of($"round {i + 1} of {Rounds}", RoundAsync(i, Round)));
            Progress.Say(rounds[i].ToString());
        }

        return
        [
            Ratio("Durable draws on one queue ÷ no-op POST, keys random", rounds, x => x.OneQueue, x => x.NoOp, 0.40),
            Ratio("The same, keys that begin with the time", rounds, x => x.OneQueueRising, x => x.NoOp, 0.40),
            Ratio($"Durable draws over {draws.Length} queues ÷ no-op POST, keys random", rounds, x => x.AllQueues, x => x.NoOp, 0.40),
            Ratio("The same, keys that begin with the time", rounds, x => x.AllQueuesRising, x => x.NoOp, 0.40),
            Ratio("Unchanged board poll (304) ÷ empty endpoint", rounds, x => x.Poll, x => x.Empty, 0.85),
        ];
    }

    private async Task<RateRound> RoundAsync(int round, TimeSpan time)
    {
        var asked = await load.RateAsync(time, 201, noOp);
        var one = await load.RateAsync(time, 201, draws[round % draws.Length]);
        var oneRising = await load.RateAsync(time, 201, rising[round % draws.Length]);
        var all = await load.RateAsync(time, 201, draws);
        var allRising = await load.RateAsync(time, 201, rising);
        var empty = await load.RateAsync(time, 200, RequestBytes.Get(GatewayStage.Empty));
        var poll = await load.RateAsync(time, 304, RequestBytes.Get(Board, await TagAsync()));
        return new RateRound(asked, one, oneRising, all, allRising, empty, poll);
    }

    private async Task<string> TagAsync()
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(address, Board));
        return (answer.Headers.ETag ?? new EntityTagHeaderValue("\"none\"")).ToString();
    }

    private static Budget Ratio(string name, List<RateRound> rounds, Func<RateRound, double> of, Func<RateRound, double> to, double target)
    {
        var ratio = Median(rounds.Select(x => of(x) / to(x)));
        var measured = string.Create(
            CultureInfo.InvariantCulture, $"{ratio:0.0 %} (median of {rounds.Count} rounds; {Median(rounds.Select(of)):0}/s against {Median(rounds.Select(to)):0}/s)");
        return new Budget(name, measured, $"≥ {target:0 %}", ratio >= target);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
