using System.Globalization;
using System.Text;

namespace Queueing.Simulator.Policies;

/// <summary>What the policy was to reach (POLICY), what it reached, and whether it did: means over all halls and days.</summary>
internal static class Targets
{
    public const double Disparity = -0.7;
    public const double LeastAway = 0.2;
    public const double MostAway = 0.25;
    private const double P95 = 12;
    private const double Mean = 4;
    private const int Toggles = 450;
    private const int Windows = 178;

    public static string Of(PolicyStudy study, params ReadOnlySpan<Frontier> frontiers)
    {
        var (head, rows) = (new StringBuilder("| To reach |"), Rows.Select(x => new StringBuilder($"| {x.Name} |")).ToArray());
        var fewest = new StringBuilder().Append(CultureInfo.InvariantCulture, $"| windows for the rule of thumb's p95 ≤ {Windows} |");
        foreach (var frontier in frontiers)
        {
            foreach (var rival in (ReadOnlySpan<Rival>)[Rival.Policy, Rival.Planned])
            {
                head.Append(CultureInfo.InvariantCulture, $" {rival.Name.Trim('*')}, σ {frontier.Settings.Mismatch:0.00} |");
                for (var i = 0; i < rows.Length; i++)
                {
                    rows[i].Append(Rows[i].Of(study.Run(frontier.Settings, rival), study.Run(frontier.Settings, Rival.None)));
                }

                fewest.Append(Cell(frontier.Fewest(rival), "0", x => x <= Windows));
            }
        }

        return $"{head}\n|---{string.Concat(Enumerable.Repeat("|---", 2 * frontiers.Length))}|\n{string.Concat(rows.Select(x => x + "\n"))}{fewest}\n";
    }

    private static (string Name, Func<RivalResult, RivalResult, string> Of)[] Rows =>
    [
        ("p95 wait ≤ 12 min", (policy, _) => Cell(policy.Over(x => x.P95Wait).Mean, "0.0", x => x <= P95)),
        ("mean wait ≤ 4 min", (policy, _) => Cell(policy.Over(x => x.MeanWait).Mean, "0.00", x => x <= Mean)),
        ("disparity against none ≤ −70 %", (policy, none) => Cell(policy.Change(none, x => x.Disparity).Mean, "0.0 %", x => x <= Disparity)),
        ("served away 20–25 %", (policy, _) => Cell(policy.Over(x => x.AwayShare).Mean, "0.0 %", x => x is >= LeastAway and <= MostAway)),
        ("flaps 0", (policy, _) => Cell(policy.Total(x => x.Flaps), "0", x => x == 0)),
        ("toggles ≤ 450", (policy, _) => Cell(policy.Over(x => x.Toggles).Mean, "0", x => x <= Toggles)),
    ];

    private static string Cell(double value, string format, Predicate<double> isMet) =>
        $" {value.ToString(format, CultureInfo.InvariantCulture)}, {(isMet(value) ? "met" : "**not met**")} |";
}
