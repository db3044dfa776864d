using System.CommandLine;
using System.Globalization;
using Queueing.Domain.Halls.Configuration;
using Queueing.Simulator.Figures;
using Queueing.Simulator.Halls;
using Queueing.Simulator.Reference;

namespace Queueing.Simulator.Commands;

/// <summary>Simulates days of one hall under one conduct and prints the figures with their intervals.</summary>
internal static class DayCommand
{
    private static readonly Option<FileInfo> Hall = new("--hall") { Description = "The hall's file; the reference hall without one" };

    private static readonly Option<FileInfo> Trace = new("--trace") { Description = "People of a trace in the bank files' format instead of the hall's own" };

    private static readonly Option<DateOnly> Date = new("--date")
    {
        Description = "The business date; a Monday by default",
        DefaultValueFactory = _ => new DateOnly(2026, 3, 2),
    };

    private static readonly Option<ulong> Seed = new("--seed")
    {
        Description = "The first day's seed, each further day has the next; of the reference hall the hall's seed",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<int> Days = NumberOption.Create("--days", "How many days", 10, 1);

    private static readonly Option<string> Conduct = new("--conduct") { Description = "Who moves windows", DefaultValueFactory = _ => NamedConduct.Auto.Name };

    private static readonly Option<double> Load = NumberOption.Create("--load", "A factor on the expected arrivals", 1, 0.01, 100);

    private static readonly Option<string> Service = new("--service")
    {
        Description = "Service times around each queue's mean: log-normal (with --scv), exponential, deterministic, or empirical as in --service-trace",
    };

    private static readonly Option<double> Scv = NumberOption.Create("--scv", "Squared coefficient of variation of log-normal service", 1, 0.001, 1000);

    private static readonly Option<FileInfo> ServiceTrace = new("--service-trace") { Description = "The trace whose service times are drawn from" };

    private static readonly Option<bool> Json = new("--json") { Description = "Prints JSON" };

    public static Command Create()
    {
        Hall.AcceptExistingOnly();
        Trace.AcceptExistingOnly();
        ServiceTrace.AcceptExistingOnly();
        Conduct.AcceptOnlyFromAmong([.. NamedConduct.All.Select(x => x.Name)]);
        Service.AcceptOnlyFromAmong(ErrandLaws.LogNormal, ErrandLaws.Exponential, ErrandLaws.Deterministic, ErrandLaws.Empirical);
        var command = new Command("day", "Simulates days of one hall") { Hall, Trace, Date, Seed, Days, Conduct, Load, Service, Scv, ServiceTrace, Json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var (scenarios, fault) = Scenarios(parsed);
        if (fault is not null)
        {
            Console.Error.WriteLine(fault);
            return 1;
        }

        var days = scenarios.Select(x => DayFigures.Of(x, HallDaySimulation.Run(x))).ToArray();
        Console.Out.Write(parsed.GetValue(Json) ? DayReport.Json(days) : DayReport.Text(days));
        return 0;
    }

    private static (IEnumerable<HallScenario> Scenarios, string? Fault) Scenarios(ParseResult parsed)
    {
        var conduct = NamedConduct.All.First(x => x.Name == parsed.GetValue(Conduct));
        var (seed, count) = (parsed.GetValue(Seed), parsed.GetValue(Days));
        if (parsed.GetValue(Hall) is not { } file)
        {
            return parsed.GetValue(Trace) is null && parsed.GetValue(Service) is null
                ? (Reference(seed, count, conduct), null)
                : ([], "--trace and --service need --hall: the reference hall's people are its own");
        }

        var read = HallConfiguration.Parse(File.ReadAllText(file.FullName), file.Name);
        if (read.Hall is not { } hall)
        {
            return ([], string.Join(Environment.NewLine, read.Messages));
        }

        var faults = new List<string>();
        var rows = TraceFiles.Read(parsed.GetValue(Trace), faults);
        var served = TraceFiles.Read(parsed.GetValue(ServiceTrace), faults);
        if (faults.Count > 0)
        {
            return ([], string.Join(Environment.NewLine, faults));
        }

        if (parsed.GetValue(Service) == ErrandLaws.Empirical && served.IsEmpty)
        {
            return ([], "--service empirical needs --service-trace");
        }

        var days = new HallDays(hall, parsed.GetValue(Date))
        {
            Trace = rows,
            Load = parsed.GetValue(Load),
            Service = ErrandLaws.Of(parsed.GetValue(Service), parsed.GetValue(Scv), served),
        };
        return days.IsClosed
            ? ([], string.Create(CultureInfo.InvariantCulture, $"{hall.Id} is closed on {parsed.GetValue(Date):yyyy-MM-dd}"))
            : (Enumerable.Range(0, count).Select(x => days.Of(seed + (ulong)x, conduct)), null);
    }

    private static IEnumerable<HallScenario> Reference(ulong seed, int count, NamedConduct conduct)
    {
        var settings = new ReferenceSettings();
        var hall = new ReferenceHall(seed, settings with { Tides = settings.Tides with { Mode = conduct.Mode } });
        return Enumerable.Range(0, count).Select(x => new HallScenario(hall.Plan, hall.Day, hall.Visitors(x), conduct.Conduct));
    }
}
