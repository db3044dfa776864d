using System.Globalization;
using System.Security.Cryptography;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Gateway.Asking;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Streams;
using Queueing.Grains.Dispatch;

namespace Queueing.Gateway.Floor;

/// <summary>One hall's alerts and tides, kept in memory by one follower for all its supervisors.</summary>
internal sealed class HallFloor
{
    // As for the board: two seconds of quiet are usual, six are not.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(6);
    private readonly string run = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
    private readonly Hall hall;
    private readonly GrainCalls calls;
    private readonly HallCalendar calendar;
    private readonly TimeProvider time;
    private readonly Follower follower;
    private HallDay day;
    private string? epoch;
    private long sequence;
    private FloorFeed? feed;

    public HallFloor(Hall hall, GrainCalls calls, HallCalendar calendar, GatewayOptions options, SseHost host, ILogger log)
    {
        this.hall = hall;
        this.calls = calls;
        this.calendar = calendar;
        time = host.Time;
        follower = new Follower($"the floor of {hall.Id}", StepAsync, options.FloorInterval, time, log, host.Stopping);
    }

    public Latest<FloorFeed> Latest { get; } = new();

    public void Start() => follower.Start();

    private async Task StepAsync(CancellationToken stopping)
    {
        if (calendar.Today(hall) is var today && today != day)
        {
            (day, epoch, sequence, feed) = (today, null, 0, null);
        }

        var grain = calls.Grain<IDispatcherGrain>(day.Value);
        var floor = await grain.Follow(epoch, sequence).AsTask().WaitAsync(Silence, time, stopping);
        (epoch, sequence) = (floor.Epoch, floor.Sequence);
        var next = feed?.Next(floor)
            ?? FloorFeed.Begin(string.Create(CultureInfo.InvariantCulture, $"{day.Date:yyyyMMdd}-{run}"), hall.TimeZone, floor);
        if (!ReferenceEquals(next, feed))
        {
            feed = next;
            Latest.Publish(next);
        }
    }
}
