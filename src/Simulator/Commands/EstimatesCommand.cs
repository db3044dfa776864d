using System.Collections.Immutable;
using System.CommandLine;
using Queueing.Simulator.Estimates;
using Queueing.Simulator.Figures;

namespace Queueing.Simulator.Commands;

/// <summary>Tries the wait estimators on traced days: trained on the earlier, scored on the later.</summary>
internal static class EstimatesCommand
{
    public static Command Create()
    {
        var trace = new Option<string[]>("--trace")
        {
            Description = "Traced days, or a folder of them, in the order of their names",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var train = new Option<int?>("--train") { Description = "How many of them to train on; two thirds when not given, all with --test" };
        var test = new Option<string[]>("--test")
        {
            Description = "Days to test on, instead of the rest of --trace",
            AllowMultipleArgumentsPerToken = true,
        };
        var splits = new Option<int[]>("--splits")
        {
            Description = "Also tells what is reached when trained on so many of the days and tested on the rest",
            DefaultValueFactory = _ => [],
            AllowMultipleArgumentsPerToken = true,
        };
        var page = new Option<string?>("--page") { Description = "A page to write the result into, between its marks" };
        var command = new Command("estimates", "Tries the wait estimators on traced days") { trace, train, test, splits, page };
        command.SetAction(result => Run(
            result.GetValue(trace)!, result.GetValue(train), result.GetValue(test) ?? [], result.GetValue(splits)!, result.GetValue(page)));
        return command;
    }

    private static int Run(string[] trace, int? train, string[] test, int[] splits, string? page)
    {
        var absent = trace.Concat(test).Select(Absence).OfType<string>().ToArray();
        if (absent.Length > 0)
        {
            Console.Error.WriteLine(string.Join('\n', absent));
            return 1;
        }

        var (files, later) = (Files(trace), Files(test));
        var count = train ?? (later.Length > 0 ? files.Length : files.Length * 2 / 3);
        if (count < 1 || count > files.Length || (later.Length == 0 && count == files.Length) || splits.Any(x => x < 1 || x >= files.Length))
        {
            Console.Error.WriteLine($"--train, --splits: of {files.Length} {(files.Length == 1 ? "day" : "days")}, at least one must be trained on and one be left to test on");
            return 1;
        }

        if (Read(files) is not { } days || Read(later) is not { } others)
        {
            return 1;
        }

        var (tested, testedOn) = later.Length > 0 ? (others, later) : (days[count..], files[count..]);
        if (Empty(testedOn, tested) is { Length: > 0 } empty)
        {
            Console.Error.WriteLine(empty);
            return 1;
        }

        var text = EstimateText.Of(Names(files[..count]), Names(testedOn), EstimateTrial.Run(days[..count], tested));
        if (splits.Length > 0)
        {
            text += EstimateText.OfSplits(splits.Select(x => (x, days.Count - x, EstimateTrial.Run(days[..x], days[x..]))));
        }

        Console.Out.Write(text);
        if (page is not null)
        {
            File.WriteAllText(page, MarkedText.Replace(File.ReadAllText(page), "estimates", text));
        }

        return 0;
    }

    /// <summary>Says that there is nothing where a trace was named.</summary>
    private static string? Absence(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*.csv").Any() ? null : $"{path}: the folder has no *.csv"
        : File.Exists(path) ? null : $"{path}: no such file or folder";

    private static string Empty(IEnumerable<string> files, IEnumerable<ImmutableArray<TraceWait>> days) => string.Join(
        '\n', files.Zip(days).Where(x => x.Second.IsEmpty).Select(x => $"{x.First}: a day without customers cannot be tested on"));

    private static ImmutableArray<string> Names(ImmutableArray<string> files) => [.. files.Select(x => Path.GetFileNameWithoutExtension(x)!)];

    private static ImmutableArray<string> Files(string[] named) =>
    [
        .. named
            .SelectMany(x => Directory.Exists(x) ? Directory.GetFiles(x, "*.csv") : [x])
            .OrderBy(x => Path.GetFileName(x), StringComparer.Ordinal),
    ];

    private static List<ImmutableArray<TraceWait>>? Read(ImmutableArray<string> files)
    {
        var faults = files.Where(x => !File.Exists(x)).Select(x => $"{x}: no such file").ToList();
        if (faults.Count == 0)
        {
            var days = files.Select(x => TraceReplay.Of(TraceFiles.Read(new FileInfo(x), faults))).ToList();
            if (faults.Count == 0)
            {
                return days;
            }
        }

        Console.Error.WriteLine(string.Join('\n', faults));
        return null;
    }
}
