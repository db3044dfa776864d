using Queueing.LiveHall.Api;

namespace Queueing.LiveHall.Floor;

/// <summary>
/// The rule of thumb: every ten minutes, a queue with 15 or more waiting gets one more window, from the back office or an
/// idle one of another queue; one with 3 or fewer gives them back.
/// </summary>
internal sealed class RuleOfThumb(Stage stage, FloorWatch watch)
{
    private const int Many = 15;
    private const int Few = 3;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancel)
    {
        while (true)
        {
            await stage.Clock.ForAsync(Every, cancel);
            await watch.RefreshAsync(cancel);
            var open = watch.Tides.Where(x => x.EndedAt is null).ToList();
            var read = await stage.Supervisor.GetAsync<List<QueueAnswer>>("/queues", cancel);
            foreach (var queue in read.Value ?? [])
            {
                if (queue.Waiting >= Many)
                {
                    await OpenAsync(queue.Queue, open, cancel);
                }
                else if (queue.Waiting <= Few)
                {
                    foreach (var tide in open.Where(x => x.ForQueue == queue.Queue && x.OpenedAt is not null))
                    {
                        await stage.Supervisor.PostAsync<NoBody, TideAnswer>($"/tides/{tide.TideId}/release", NoBody.Value, cancel);
                    }
                }
            }
        }
    }

    private async Task OpenAsync(string queue, List<TideAnswer> open, CancellationToken cancel)
    {
        var staff = stage.Day.Roster.FirstOrDefault(x =>
            x.HomeWindow is null && x.Skills.Contains(queue, StringComparer.Ordinal) && open.TrueForAll(tide => tide.Clerk != x.Staff));
        foreach (var window in stage.Day.Hall.Windows.Where(x => x.Tidal.Contains(queue, StringComparer.Ordinal) && open.TrueForAll(tide => tide.Window != x.Window)))
        {
            var isBackOffice = window.Kind.Are(States.TidalWindow);
            if (isBackOffice ? staff is null : !await IsIdleAsync(window.Window, cancel))
            {
                continue;
            }

            var order = new TideRequest(window.Window, queue, isBackOffice ? staff!.Staff : null);
            if (await stage.Supervisor.PostAsync<TideRequest, TideAnswer>("/tides", order, cancel) is { IsOk: true, Value: { } tide })
            {
                // Within this round the window and the person are spoken for.
                open.Add(tide);
                return;
            }
        }
    }

    private async Task<bool> IsIdleAsync(string window, CancellationToken cancel) =>
        (await stage.Supervisor.GetAsync<WindowAnswer>($"/windows/{window}", cancel)).Value?.State.Are(States.Ready) ?? false;
}
