using System.Globalization;
using System.Text;

namespace Queueing.Simulator.Policies;

/// <summary>By how much the rivals differ here from the exploration that the targets come from: means, there → here.</summary>
internal static class ExplorationTable
{
    public static string Of(PolicyStudy study, ExploredHall hall)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"| σ {hall.Settings.Mismatch:0.00}: there → here | p95 wait, min | mean wait, min | disparity against none | the same, never opened counted as never busy | served away |\n|---|---|---|---|---|---|\n");
        var none = study.Run(hall.Settings, Rival.None);
        foreach (var there in hall.Rivals)
        {
            var here = study.Run(hall.Settings, there.Rival);
            string[] cells =
            [
                there.Rival.Name,
                Wait(there.P95, here.Over(x => x.P95Wait).Mean, "0.0"),
                Wait(there.MeanWait, here.Over(x => x.MeanWait).Mean, "0.00"),
                there.Disparity is { } disparity ? Share((disparity, disparity), here.Change(none, x => x.Disparity).Mean) : "–",
                there.Disparity is null ? "–" : Percent(here.Change(none, x => x.DisparityOfAll).Mean, "0.0"),
                there.Away is { } away ? Share(away, here.Over(x => x.AwayShare).Mean) : "–",
            ];
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |\n");
        }

        return text.ToString();
    }

    private static string Wait(double there, double here, string format) => string.Create(
        CultureInfo.InvariantCulture,
        $"{there:0.0} → {here.ToString(format, CultureInfo.InvariantCulture)} ({100 * ((here / there) - 1):+0;-0;0} %)");

    /// <summary>A share with its distance in points from what was seen there, nothing of it inside a range.</summary>
    private static string Share((double Low, double High) there, double here)
    {
        var (range, distance) = (Percent(there.Low, "0.#"), 100 * (here - Math.Clamp(here, there.Low, there.High)));
        var seen = there.Low == there.High ? range : $"{range} to {Percent(there.High, "0.#")}";
        return string.Create(CultureInfo.InvariantCulture, $"{seen} → {Percent(here, "0.0")} ({distance:+0.0;-0.0;0} points)");
    }

    private static string Percent(double share, string format) => (100 * share).ToString(format, CultureInfo.InvariantCulture) + " %";
}
