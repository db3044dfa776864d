using System.CommandLine;
using Queueing.Domain.Halls;
using Queueing.Domain.Tides;
using Queueing.Gateway.Live;
using Queueing.Gateway.Tokens;
using Queueing.LiveHall;
using Queueing.Simulator.Commands;

namespace Queueing.Gateway.Commands;

/// <summary>Runs the gateway with a hall that lives: simulated citizens and clerks who use its HTTP API, on a faster clock.</summary>
internal static class LiveCommand
{
    private static readonly Option<string> Hall = new("--hall")
    {
        Description = "The sample hall whose day is played; 'bank' by default when a trace is replayed",
        DefaultValueFactory = _ => "small",
    };

    private static readonly Option<FileInfo> Trace = new("--trace") { Description = "Replays a trace in the bank files' format" };

    private static readonly Option<double> Minutes = NumberOption.Create("--minutes", "How many minutes the day shall take", 8.0, 0.1, 1440);

    private static readonly Option<DateOnly?> Date = new("--date") { Description = "The date that is played, such as 2026-03-02; by default the next on which most of the hall is open" };

    private static readonly Option<ulong> Seed = new("--seed") { Description = "The same seed brings the same people", DefaultValueFactory = _ => 1 };

    private static readonly Option<double> Load = NumberOption.Create("--load", "A factor on the expected arrivals", 1, 0.01, 100);

    private static readonly Option<TidalMode?> Policy = new("--policy") { Description = "Overrides how far the tidal policy may act" };

    private static readonly Option<SupervisorConduct> Supervisor = new("--supervisor")
    {
        Description = "What the simulated supervisor does",
        DefaultValueFactory = _ => SupervisorConduct.Approves,
    };

    private static readonly Option<double> Incidents = NumberOption.Create(
        "--incidents", "The share of visits that meet something out of the ordinary: set aside, sent on, disputed", 0.03, 0, 1);

    private static readonly Option<FileInfo> Summary = new("--summary") { Description = "Writes the day's summary to this file as JSON too" };

    public static Command Create()
    {
        Trace.AcceptExistingOnly();
        var command = new Command("live", "Plays a hall's day on the real API")
        {
            Hall, Trace, Minutes, Date, Seed, Load, Policy, Supervisor, Incidents, Summary, ServeCommand.PublicUrl,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var name = parsed.GetValue(Trace) is not null && parsed.GetResult(Hall) is { Implicit: true } ? "bank" : parsed.GetValue(Hall)!;
        if (await LiveChoice.OfAsync(parsed, name, parsed.GetValue(Minutes), parsed.GetValue(Date)) is not var (hall, day))
        {
            return 1;
        }

        if (parsed.GetValue(Trace) is { } trace && LiveHallRun.Check(trace.FullName) is { IsEmpty: false } errors)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, errors));
            return 1;
        }

        return await PlayAsync(parsed, hall, day, stop);
    }

    private static async Task<int> PlayAsync(ParseResult parsed, Hall hall, LiveDay day, CancellationToken stop)
    {
        try
        {
            var summary = await LivePlay.RunAsync(
                parsed, hall, day, parsed.GetValue(Policy), people => People(parsed, people),
                (address, tokens) => Welcome(address, hall, day, tokens), Console.Out, stop);
            return summary.ExitCode;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Console.Out.WriteLineAsync("stopped before the day's end");
            return 1;
        }
    }

    private static LiveHallOptions People(ParseResult parsed, LiveHallOptions people) => people with
    {
        Seed = parsed.GetValue(Seed),
        Load = parsed.GetValue(Load),
        TracePath = parsed.GetValue(Trace)?.FullName,
        Supervisor = parsed.GetValue(Supervisor),
        Incidents = parsed.GetValue(Incidents),
        SummaryPath = parsed.GetValue(Summary)?.FullName,
        InPlace = !Console.IsOutputRedirected,
    };

    private static void Welcome(Uri address, Hall hall, LiveDay day, SignedTokens tokens)
    {
        var start = TimeZoneInfo.ConvertTime(day.Start, hall.TimeZone);
        Console.Out.WriteLine($"""
            {hall.Name.Zh} · {hall.Name.En} ({hall.Id})  {start:yyyy-MM-dd HH:mm}, {day.Speed:0.#} × as fast as the wall clock
              board          {Page("board")}
              kiosk          {Page("kiosk")}#token={Token(Roles.Kiosk)}
              clerk          {Page("clerk")}#token={Token(Roles.Supervisor)}
              supervisor     {Page("supervisor")}#token={Token(Roles.Supervisor)}
              administrator  {Page("administrator")}#token={Token(Roles.Administrator)}
              API            {new Uri(address, "/scalar")}
              metrics        {new Uri(address, "/metrics")}
            """);

        Uri Page(string name) => new(address, $"/{hall.Id}/{name}");
        string Token(Roles role) => LivePlay.Sign(tokens, hall, role, "visitor");
    }
}
