using System.CommandLine;
using Queueing.Silo.Time;

namespace Queueing.Gateway.Commands;

/// <summary>Runs the gateway with a hall clock that goes faster, for simulated citizens and clerks to use over HTTP.</summary>
internal static class LiveCommand
{
    private static readonly Option<double> Speed = new("--speed")
    {
        Description = "Hall seconds per second, 1–3600",
        DefaultValueFactory = _ => 60,
    };

    private static readonly Option<DateTimeOffset?> Start = new("--start") { Description = "What the hall's clock shows at first" };

    public static Command Create()
    {
        Speed.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<double>() is not (>= 1 and <= 3600))
            {
                result.AddError("--speed must be from 1 to 3600");
            }
        });
        var command = new Command("live", "Runs the gateway with a faster clock") { Speed, Start };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var speed = parsed.GetValue(Speed);
        var hallTime = new HallTimeProvider(parsed.GetValue(Start) ?? TimeProvider.System.GetUtcNow(), speed);
        var options = new GatewayOptions(parsed.GetValue(CommonOptions.Data)!, parsed.GetValue(CommonOptions.Urls)!) { ClockSpeed = speed };
        await using var app = GatewayHost.Build(options, SiloComposition.CoHosted(parsed, hallTime));
        await app.RunAsync(stop);
        return 0;
    }
}
