using System.Globalization;
using Queueing.Domain.Halls;
using Queueing.Domain.Tides;

namespace Queueing.Simulator.Reports;

/// <summary>What differs between the hall as it is and a variant's, in words.</summary>
internal static class HallDifference
{
    private const int Named = 6;

    public static IEnumerable<LocalizedText> Of(Hall before, Hall after)
    {
        var was = before.Windows.ToDictionary(x => x.Id);
        var isNow = after.Windows.ToDictionary(x => x.Id);
        var people = before.Staff.ToDictionary(x => x.Id);
        var still = after.Staff.ToDictionary(x => x.Id);
        return Lists(
            ("关闭窗口", "window closed", "windows closed", before.Windows.Where(x => !isNow.ContainsKey(x.Id)).Select(x => x.Name)),
            ("增开窗口", "window added", "windows added", after.Windows.Where(x => !was.ContainsKey(x.Id)).Select(x => x.Name)),
            ("窗口业务调整", "window re-equipped", "windows re-equipped", after.Windows.Where(x => was.TryGetValue(x.Id, out var old)
                && !(old.Primary.SequenceEqual(x.Primary) && old.Tidal.SequenceEqual(x.Tidal))).Select(x => x.Name)),
            ("减少人员", "member of staff removed", "members of staff removed", before.Staff.Where(x => !still.ContainsKey(x.Id)).Select(x => x.Name)),
            ("增加人员", "member of staff added", "members of staff added", after.Staff.Where(x => !people.ContainsKey(x.Id)).Select(x => x.Name)),
            ("人员换岗", "member of staff moved", "members of staff moved", after.Staff.Where(x => people.TryGetValue(x.Id, out var old) && old.HomeWindow != x.HomeWindow).Select(x => x.Name)),
            ("技能调整", "person's skills changed", "people's skills changed", after.Staff.Where(x => people.TryGetValue(x.Id, out var old) && !old.Skills.SequenceEqual(x.Skills)).Select(x => x.Name)),
            ("队列调整", "queue changed", "queues changed", after.Queues.Zip(before.Queues).Where(x => x.First != x.Second).Select(x => x.First.Name)),
            ("时段调整", "session changed", "sessions changed", after.Schedules.Except(before.Schedules).Select(x => new LocalizedText(x.Name, x.Name))))
            .Concat(Tides(before.Tides, after.Tides));
    }

    private static IEnumerable<LocalizedText> Lists(params (string Zh, string One, string Many, IEnumerable<LocalizedText> Items)[] lists) =>
        lists.Select(x => (x.Zh, x.One, x.Many, Items: x.Items.ToArray())).Where(x => x.Items.Length > 0).Select(x => new LocalizedText(
            string.Create(CultureInfo.InvariantCulture, $"{x.Zh} {x.Items.Length}：{Join(x.Items.Select(y => y.Zh), "、")}"),
            string.Create(CultureInfo.InvariantCulture, $"{x.Items.Length} {(x.Items.Length == 1 ? x.One : x.Many)}: {Join(x.Items.Select(y => y.En), ", ")}")));

    private static string Join(IEnumerable<string> names, string between)
    {
        var all = names.ToArray();
        return string.Join(between, all.Take(Named)) + (all.Length > Named ? " …" : string.Empty);
    }

    /// <summary>The settings' own names, as hall files have them. The mode is told as who moves windows.</summary>
    private static IEnumerable<LocalizedText> Tides(TidalSettings before, TidalSettings after)
    {
        (string Name, double Was, double Is)[] all =
        [
            ("up", before.Up, after.Up), ("down", before.Down, after.Down), ("lingerMinutes", before.Linger.TotalMinutes, after.Linger.TotalMinutes), ("alarm", before.Alarm, after.Alarm),
            ("donorMax", before.DonorMax, after.DonorMax), ("jointOverloadMargin", before.JointOverloadMargin, after.JointOverloadMargin),
            ("minOpenMinutes", before.MinOpen.TotalMinutes, after.MinOpen.TotalMinutes), ("coolDownMinutes", before.CoolDown.TotalMinutes, after.CoolDown.TotalMinutes),
            ("horizonMinutes", before.Horizon.TotalMinutes, after.Horizon.TotalMinutes), ("signOverMinutes", before.SignOver.TotalMinutes, after.SignOver.TotalMinutes),
            ("travelMinutes", before.Travel.TotalMinutes, after.Travel.TotalMinutes), ("homePreference", before.HomePreference, after.HomePreference),
            ("idleAllowanceMinutes", before.IdleAllowance.TotalMinutes, after.IdleAllowance.TotalMinutes),
            ("efficiencyAway", before.EfficiencyAway, after.EfficiencyAway), ("approveWithinMinutes", before.ApproveWithin.TotalMinutes, after.ApproveWithin.TotalMinutes),
            ("acknowledgeWithinMinutes", before.AcknowledgeWithin.TotalMinutes, after.AcknowledgeWithin.TotalMinutes),
        ];
        return all.Where(x => x.Was != x.Is).Select(x => string.Create(CultureInfo.InvariantCulture, $"{x.Name} {x.Was:0.###} → {x.Is:0.###}")).Select(x => new LocalizedText(x, x));
    }
}
