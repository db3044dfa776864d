using System.Globalization;
using System.Text;
using Queueing.Domain.Halls;
using Queueing.Simulator.Figures;
using Queueing.Simulator.Skills;

namespace Queueing.Simulator.Policies;

/// <summary>
/// Whether a skill plan beats as many skills drawn by chance in hall files: added to the skills that are there, and given to
/// clerks who know their own queues only.
/// </summary>
internal static class SkillsTable
{
    private const int Added = 40;

    /// <summary>Nobody has more further skills than this in any of the halls of the table.</summary>
    private const int Most = 3;

    public static string Of(IReadOnlyList<Hall> halls, DateOnly date, int days, ulong firstSeed, DayRunner runner, Action<string> progress)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{days} days of each hall (seeds {firstSeed}–{firstSeed + (ulong)days - 1}), the policy in mode `auto`; minutes, ± is half the 95 % interval of the difference on the same days; bold where it leaves out zero.\n\n");
        text.Append("| hall | clerks | further skills | trained | p95 wait, plan − before | p95 wait, plan − chance | mean wait, plan − before | mean wait, plan − chance |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var hall in halls)
        {
            var skills = SkillTrial.Further(hall).Skills;
            foreach (var (before, trained) in (ReadOnlySpan<(Hall, int)>)[(hall, Added), (SkillTrial.Untrained(hall), skills / 4), (SkillTrial.Untrained(hall), skills)])
            {
                progress(string.Create(CultureInfo.InvariantCulture, $"{hall.Id}, {trained} skills"));
                text.Append(Row(new SkillTrial(before, date, days, firstSeed, runner), trained));
            }
        }

        return text.ToString();
    }

    private static string Row(SkillTrial trial, int trainings)
    {
        var (clerks, skills) = SkillTrial.Further(trial.Hall);
        var plan = trial.Propose(trainings, Most);
        var (before, planned, chance) = (trial.After([]), trial.After(plan), trial.ByChance(plan));
        string[] cells =
        [
            trial.Hall.Id.Value,
            clerks.ToString(CultureInfo.InvariantCulture),
            skills.ToString(CultureInfo.InvariantCulture),
            plan.Length.ToString(CultureInfo.InvariantCulture),
            Cell(SkillTrial.Difference(planned, before, x => x.P95Wait)),
            Cell(SkillTrial.Difference(planned, chance, x => x.P95Wait)),
            Cell(SkillTrial.Difference(planned, before, x => x.MeanWait)),
            Cell(SkillTrial.Difference(planned, chance, x => x.MeanWait)),
        ];
        return $"| {string.Join(" | ", cells)} |\n";
    }

    private static string Cell(Interval difference)
    {
        var text = PolicyTable.Cell(difference, "0.00");
        return difference.Contains(0) ? text : $"**{text}**";
    }
}
