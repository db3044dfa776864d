using System.Collections.Immutable;
using System.CommandLine;
using Queueing.Simulator.Estimates;
using Queueing.Simulator.Traces;

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
        var page = new Option<string?>("--page") { Description = "A page to write the result into, between its marks" };
        var command = new Command("estimates", "Tries the wait estimators on traced days") { trace, train, test, page };
        command.SetAction(result => Run(
            result.GetValue(trace)!, result.GetValue(train), result.GetValue(test) ?? [], result.GetValue(page)));
        return command;
    }

    private static int Run(string[] trace, int? train, string[] test, string? page)
    {
        var days = Files(trace);
        var later = Files(test);
        var count = train ?? (later.Length > 0 ? days.Length : days.Length * 2 / 3);
        if (count < 1 || count > days.Length || (later.Length == 0 && count == days.Length))
        {
            Console.Error.WriteLine($"--train: of {days.Length} days, {count} cannot be trained on and the rest tested");
            return 1;
        }

        var (trainOn, testOn) = (days[..count], later.Length > 0 ? later : days[count..]);
        if (Read(trainOn) is not { } earlier || Read(testOn) is not { } tested)
        {
            return 1;
        }

        var text = EstimateText.Of(Names(trainOn), Names(testOn), EstimateTrial.Run(earlier, tested));
        Console.Out.Write(text);
        if (page is not null)
        {
            File.WriteAllText(page, MarkedText.Replace(File.ReadAllText(page), "estimates", text));
        }

        return 0;
    }

    private static ImmutableArray<string> Names(ImmutableArray<string> files) => [.. files.Select(x => Path.GetFileNameWithoutExtension(x)!)];

    private static ImmutableArray<string> Files(string[] named) =>
    [
        .. named
            .SelectMany(x => Directory.Exists(x) ? Directory.GetFiles(x, "*.csv") : [x])
            .OrderBy(x => Path.GetFileName(x), StringComparer.Ordinal),
    ];

    private static List<ImmutableArray<TraceWait>>? Read(ImmutableArray<string> files)
    {
        var days = new List<ImmutableArray<TraceWait>>();
        foreach (var file in files)
        {
            if (!File.Exists(file))
            {
                Console.Error.WriteLine($"{file}: no such file");
                return null;
            }

            using var text = File.OpenText(file);
            var read = TraceFile.Read(text);
            if (!read.Errors.IsEmpty)
            {
                Console.Error.WriteLine(string.Join('\n', read.Errors.Select(x => $"{file}: {x}")));
                return null;
            }

            days.Add(TraceReplay.Of(read.Rows));
        }

        return days;
    }
}
