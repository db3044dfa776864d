using System.Globalization;
using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Traces;

/// <summary>
/// Makes a synthetic trace in the bank files' format. Shape: hourly profile of a weekday from 07:00 to midnight with a day factor
/// (cv 0.2), log-normal service of mean 178 s and squared coefficient of variation 1.64, six service codes, three priorities;
/// about a third leave. A few rows each: without a server, after midnight, of zero service seconds.
/// </summary>
internal sealed class TraceMaker(ulong seed)
{
    private const double Expected = 1950;
    private const double MeanService = 178;
    private const double Scv = 1.64;

    // Arrivals per hour from 07:00 in proportion: a steep morning, a plateau, a long evening.
    private static readonly double[] Hourly = [54, 136, 215, 219, 212, 173, 167, 159, 180, 165, 165, 89, 62, 80, 82, 52, 42];
    private static readonly (string Code, double Share)[] Codes =
        [("PS", 0.69), ("NW", 0.16), ("NE", 0.07), ("IN", 0.065), ("TT", 0.01), ("PE", 0.005)];

    private static readonly double[] Priorities = [0.36, 0.22, 0.42];

    // The shifts of the synthetic servers, in hours of the day: two waves by day, a few in the evening.
    private static readonly (int From, int Until)[] Shifts =
    [
        (7, 15), (7, 15), (7, 14), (8, 16), (8, 16), (8, 17), (9, 17), (9, 17), (9, 15),
        (12, 20), (13, 21), (14, 22), (14, 23), (16, 24), (17, 24), (18, 24),
    ];

    private readonly Draws draws = new(seed, "trace");

    public void Write(TextWriter output)
    {
        output.Write(TraceFile.Header + "\n");
        var factor = Math.Exp((0.2 * draws.Normal()) - 0.02);
        var whole = Hourly.Sum();
        var rows = new List<(int Second, string Text)>();
        for (var hour = 0; hour < Hourly.Length; hour++)
        {
            for (var minute = 0; minute < 60; minute++)
            {
                var count = draws.Poisson(Expected * factor * Hourly[hour] / whole / 60);
                for (var i = 0; i < count; i++)
                {
                    var second = ((7 + hour) * 3600) + (minute * 60) + draws.Below(60);
                    rows.Add((second, Row(second)));
                }
            }
        }

        // The night after: the last callers of the day, past midnight.
        for (var i = 0; i < 7; i++)
        {
            var second = 86_400 + draws.Below(1800);
            rows.Add((second, Row(second)));
        }

        foreach (var (_, text) in rows.OrderBy(x => x.Second))
        {
            output.Write(text + "\n");
        }
    }

    private string Row(int second)
    {
        var code = Pick(Codes.Select(x => x.Share)) is var i ? Codes[i].Code : string.Empty;
        var priority = Pick(Priorities);
        var waits = draws.Happens(0.85);
        var wait = waits ? (int)Math.Ceiling(draws.Exponential(code is "NW" or "IN" ? 150 : 95)) : 0;
        var patience = (int)Math.Ceiling(draws.Exponential(190));
        var service = (int)Math.Round(draws.LogNormal(MeanService, Scv));
        var self = draws.Happens(0.007);
        var zero = draws.Happens(0.003);
        var server = Server(second);
        if (wait > patience)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{second},{code},{priority},{patience},,,left");
        }

        return self
            ? string.Create(CultureInfo.InvariantCulture, $"{second},{code},{priority},0,{3 + (service % 15)},{TraceRow.NoServer},served")
            : string.Create(CultureInfo.InvariantCulture, $"{second},{code},{priority},{wait},{(zero ? 0 : service)},{server},served");
    }

    private string Server(int second)
    {
        var hour = Math.Min(second / 3600, 23);
        var working = Enumerable.Range(0, Shifts.Length).Where(x => hour >= Shifts[x].From && hour < Shifts[x].Until).ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"SYN{working[draws.Below(working.Length)] + 1:D2}");
    }

    private int Pick(IEnumerable<double> shares)
    {
        var at = draws.Uniform();
        var index = 0;
        var last = 0;
        foreach (var share in shares)
        {
            last = index;
            if (at < share)
            {
                break;
            }

            at -= share;
            index++;
        }

        return last;
    }
}
