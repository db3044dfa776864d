using System.CommandLine;
using Queueing.Grains.Hosting;
using Queueing.Silo.Time;

namespace Queueing.Gateway.Commands;

/// <summary>Runs the service for real.</summary>
internal static class ServeCommand
{
    /// <summary>Gets what the halls' clocks show at the start; of the command line without a verb too, which serves.</summary>
    public static Option<DateTimeOffset?> Clock { get; } = new("--clock")
    {
        Description = "What the halls' clocks show at the start, for trials; the machine's time by default",
    };

    public static Command Create()
    {
        var command = new Command("serve", "Runs the gateway with its silo (the default)") { Clock };
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>Tells whether a clock stands before a verb that has none.</summary>
    public static bool IsClockUnheard(ParseResult parsed) =>
        parsed.GetResult(Clock) is not null && parsed.CommandResult.Command is not (RootCommand or { Name: "serve" });

    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var options = new GatewayOptions(parsed.GetValue(CommonOptions.Data)!, parsed.GetValue(CommonOptions.Urls)!);
        var hallTime = parsed.GetValue(Clock) is { } start ? new HallTimeProvider(start, speed: 1) : TimeProvider.System;
        await using var app = GatewayHost.Build(options, SiloComposition.CoHosted(parsed, hallTime));
        await app.StartOrStopAsync(stop);
        await Console.Out.WriteLineAsync(
            $"serving {string.Join(", ", app.Services.GetRequiredService<IHallDirectory>().All.Select(x => x.Id))} on {string.Join(" ", app.Urls)}, data in {Path.GetFullPath(options.DataDirectory)}");
        await app.WaitForShutdownAsync(stop);
        return 0;
    }
}
