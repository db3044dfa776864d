using Queueing.Domain.Halls;
using static Queueing.Domain.Tides.QueueLineText;

namespace Queueing.Domain.Tides;

/// <summary>Tells a supervisor why a window was opened for another queue, and why that ended: who, for whom, the reason, and what changes.</summary>
public static class TidalEpisodeText
{
    private const string ClerkRole = "clerk:";

    /// <summary>Says why an episode began.</summary>
    /// <param name="hall">The hall, for names and targets.</param>
    /// <param name="tide">The episode.</param>
    /// <returns>A sentence and what changes, in both languages.</returns>
    public static LocalizedText Begun(Hall hall, TidalEpisode tide)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(tide);
        var (window, queue, clerk) = Names(hall, tide);
        var further = Further(hall, tide);
        return new LocalizedText(
            Text($"{window.Zh}（{clerk.Zh}）支援“{queue.Zh}”：{TidalReasonText.InChinese(hall, tide.Reason)}值守时加办：{string.Join('、', further.Select(x => x.Zh))}。"),
            Text($"{window.En} ({clerk.En}) for {queue.En}: {TidalReasonText.InEnglish(hall, tide.Reason)} On duty it also serves: {string.Join(", ", further.Select(x => x.En))}."));
    }

    /// <summary>Says why an episode ended.</summary>
    /// <param name="hall">The hall, for names and targets.</param>
    /// <param name="tide">The episode.</param>
    /// <returns>A sentence and what changes, in both languages; null while it has not ended.</returns>
    public static LocalizedText? Ended(Hall hall, TidalEpisode tide)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(tide);
        if (tide.EndReason is not { } reason)
        {
            return null;
        }

        var (window, queue, clerk) = Names(hall, tide);
        var (byZh, byEn) = reason.Cause == TidalCause.Declined && tide.EndedBy is { } by ? By(hall, by) : (string.Empty, string.Empty);
        var (zh, en) = (byZh + TidalReasonText.InChinese(hall, reason), byEn + TidalReasonText.InEnglish(hall, reason));
        if (tide.OpenedAt is not { } opened)
        {
            return new LocalizedText(
                Text($"{window.Zh}（{clerk.Zh}）未支援“{queue.Zh}”：{zh}"), Text($"{window.En} ({clerk.En}) did not help {queue.En}: {en}"));
        }

        var minutes = (tide.EndedAt - opened)?.TotalMinutes ?? 0;
        return new LocalizedText(
            Text($"{window.Zh}（{clerk.Zh}）支援“{queue.Zh}” {minutes:0} 分钟后结束：{zh}{(tide.FromBackOffice ? "人员返回后台。" : "恢复只办自有队列。")}"),
            Text($"{window.En} ({clerk.En}) stopped helping {queue.En} after {minutes:0} min: {en} {(tide.FromBackOffice ? "The person goes back to the back office." : "It serves its own queues alone again.")}"));
    }

    private static (LocalizedText Window, LocalizedText Queue, LocalizedText Clerk) Names(Hall hall, TidalEpisode tide) => (
        hall.Find(tide.Window)?.Name ?? new LocalizedText(tide.Window.Value, tide.Window.Value),
        hall.Find(tide.ForQueue)?.Name ?? new LocalizedText(tide.ForQueue.Value, tide.ForQueue.Value),
        Named(hall.Find(tide.Clerk), tide.Clerk.Value));

    private static LocalizedText Named(StaffMember? member, string id) => member?.Name ?? new LocalizedText(id, id);

    private static IEnumerable<LocalizedText> Further(Hall hall, TidalEpisode tide) => tide.Queues
        .Where(x => hall.Find(tide.Window)?.Primary.Contains(x) != true)
        .Select(x => hall.Find(x)?.Name ?? new LocalizedText(x.Value, x.Value));

    private static (string Zh, string En) By(Hall hall, string by)
    {
        if (!by.StartsWith(ClerkRole, StringComparison.Ordinal))
        {
            return ("值班长答复：", "the supervisor's answer: ");
        }

        var id = by[ClerkRole.Length..];
        var name = Named(Identities.StaffId.TryParse(id, out var staff) ? hall.Find(staff) : null, id);
        return (Text($"{name.Zh}答复："), Text($"{name.En}'s answer: "));
    }
}
