using System.Collections.Frozen;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Gateway.Asking;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Streams;
using Queueing.Grains.Boards;

namespace Queueing.Gateway.Board;

/// <summary>One hall's board, kept in memory by one follower; readers never reach a grain.</summary>
internal sealed class HallBoard
{
    // The board answers within two seconds when nothing changes; far beyond that it is gone.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(6);
    private readonly Hall hall;
    private readonly GrainCalls calls;
    private readonly HallCalendar calendar;
    private readonly TimeProvider time;
    private readonly Follower follower;
    private readonly FrozenSet<string> zones;
    private HallDay day;
    private string? epoch;
    private long sequence;

    public HallBoard(Hall hall, GrainCalls calls, HallCalendar calendar, GatewayOptions options, SseHost host, ILogger log)
    {
        this.hall = hall;
        this.calls = calls;
        this.calendar = calendar;
        time = host.Time;
        zones = hall.Windows.Select(x => x.Zone).ToFrozenSet(StringComparer.Ordinal);
        follower = new Follower($"the board of {hall.Id}", StepAsync, options.BoardInterval, time, log, host.Stopping);
    }

    public Latest<BoardVersion> Latest { get; } = new();

    public bool HasZone(string zone) => zones.Contains(zone);

    public void Start() => follower.Start();

    private async Task StepAsync(CancellationToken stopping)
    {
        if (calendar.Today(hall) is var today && today != day)
        {
            (day, epoch, sequence) = (today, null, 0);
        }

        var grain = calls.Grain<IBoardGrain>(day.Value);
        var view = await grain.Follow(epoch, sequence).AsTask().WaitAsync(Silence, time, stopping);
        if (epoch != view.Epoch || sequence != view.Sequence)
        {
            (epoch, sequence) = (view.Epoch, view.Sequence);
            Latest.Publish(new BoardVersion(hall, day.Date, view));
        }
    }
}
