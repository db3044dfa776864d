using System.Globalization;
using System.Text;

namespace Queueing.LiveHall.Accounts;

/// <summary>The summary as a table for people.</summary>
internal static class SummaryText
{
    public static string Of(LiveHallSummary day)
    {
        var text = new StringBuilder();
        void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));

        Line($"{day.Hall} {day.BusinessDay}: {day.Source}, seed {day.Seed}, {day.WallSeconds:0.0} s, {day.Requests} requests, {day.Retries} repeated");
        Line($"came {day.Arrivals}: drawn {day.Drawn} (served {day.Served}, cancelled {day.Cancelled}, missed {day.Missed}), turned away {day.TurnedAway}");
        Line($"not played: {day.OutsideHours} outside opening hours, {day.BeforeStart} before the start; served without a named server {day.WithoutServer}; guests {day.Guests}, served {day.GuestsServed}");
        if (!day.Incidents.IsEmpty)
        {
            Line($"out of the ordinary: {string.Join(", ", day.Incidents.Select(x => $"{x.Key} {x.Value}"))}");
        }

        Line($"");
        Line($"{Cell("队列", 20)} {Cell("queue", 30)} {"drawn",6} {"served",6} {"mean min",9} {"p95 min",8}");
        foreach (var queue in day.Queues.Where(x => x.Drawn > 0))
        {
            Line($"{Cell(queue.Zh, 20)} {Cell(queue.En, 30)} {queue.Drawn,6} {queue.Served,6} {queue.MeanWaitMinutes,9:0.0} {queue.P95WaitMinutes,8:0.0}");
        }

        Line($"{Cell("全部", 20)} {Cell("all", 30)} {day.Queues.Sum(x => x.Drawn),6} {day.Queues.Sum(x => x.Served),6} {day.MeanWaitMinutes,9:0.0} {day.P95WaitMinutes,8:0.0}");
        Line($"");
        Busiest(day, Line);
        Line($"tides: {day.Tides.Proposed} proposed, {day.Tides.Opened} opened, {day.Tides.Toggles} toggles, {day.Tides.Reopenings} re-opened within 60 min, {day.Tides.Flaps} flaps");
        Line($"tidal share: {day.Tides.OnDutyShare:P1} on tidal duty, {day.Tides.AwayShare:P1} away from the window's own queues, {day.Tides.UniversalShare:P1} over the queues of universal windows");
        Line($"alerts: {day.Alerts} raised, {day.AlertsAcknowledged} acknowledged");
        Verdict(day, Line);
        return text.ToString();
    }

    private static void Busiest(LiveHallSummary day, Action<FormattableString> line)
    {
        line($"windows: {day.Windows.Length} open, busy {day.MeanBusyRate:P1} on average, disparity {day.Disparity:P1}");
        var ordered = day.Windows.OrderByDescending(x => x.BusyRate).ToArray();
        if (ordered.Length > 0)
        {
            line($"  busiest {string.Join(", ", ordered.Take(5).Select(Rate))}; least busy {string.Join(", ", ordered.TakeLast(5).Select(Rate))}");
        }
    }

    private static void Verdict(LiveHallSummary day, Action<FormattableString> line)
    {
        if (day.Violations.IsEmpty)
        {
            line($"accounts: everybody accounted for exactly once, numbers without a gap, no call made twice");
            return;
        }

        line($"VIOLATIONS: {day.Violations.Length}");
        foreach (var violation in day.Violations.Take(50))
        {
            line($"  !! {violation}");
        }
    }

    private static string Rate(WindowSummary window) =>
        string.Create(CultureInfo.InvariantCulture, $"{window.Window} {window.BusyRate:P0}");

    // A Chinese character is two columns wide on a terminal.
    private static string Cell(string text, int width)
    {
        var cell = new StringBuilder();
        var used = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var columns = rune.Value >= 0x2E80 ? 2 : 1;
            if (used + columns > width)
            {
                break;
            }

            cell.Append(rune);
            used += columns;
        }

        return cell.Append(' ', width - used).ToString();
    }
}
