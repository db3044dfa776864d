using System.Collections.Immutable;
using System.Globalization;
using Queueing.Gateway.Chinese;
using Queueing.Gateway.Streams;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Floor;

/// <summary>
/// The alerts and tides of one hall-day as a numbered series of changes; immutable. It keeps the last of them, so that a
/// supervisor who lost the stream for a moment misses nothing; whoever comes later gets how things stand.
/// </summary>
internal sealed class FloorFeed
{
    private const int Kept = 256;
    private readonly string epoch;
    private readonly TimeZoneInfo zone;
    private readonly ImmutableArray<AlertView> alerts;
    private readonly ImmutableArray<TideView> tides;
    private readonly ImmutableArray<(object Change, string Id)> tail;

    private FloorFeed(
        string epoch,
        TimeZoneInfo zone,
        long head,
        ImmutableArray<AlertView> alerts,
        ImmutableArray<TideView> tides,
        ImmutableArray<(object Change, string Id)> tail)
    {
        this.epoch = epoch;
        this.zone = zone;
        this.alerts = alerts;
        this.tides = tides;
        this.tail = tail;
        Head = head;
    }

    /// <summary>Gets the number of changes so far.</summary>
    public long Head { get; }

    public static FloorFeed Begin(string epoch, TimeZoneInfo zone, FloorView floor) =>
        new(epoch, zone, 0, floor.Alerts, floor.Tides, []);

    /// <summary>Takes a newer floor.</summary>
    /// <returns>The feed with what changed; the same one when nothing did.</returns>
    public FloorFeed Next(FloorView floor)
    {
        var before = alerts.ToDictionary(x => x.Id, StringComparer.Ordinal);
        var beforeTides = tides.ToDictionary(x => x.Id);
        var changes = tail.ToBuilder();
        var head = Head;
        foreach (var alert in floor.Alerts.Where(x => before.GetValueOrDefault(x.Id) != x))
        {
            changes.Add((alert, Id(++head)));
        }

        foreach (var tide in floor.Tides.Where(x => !Same(beforeTides.GetValueOrDefault(x.Id), x)))
        {
            changes.Add((tide, Id(++head)));
        }

        if (head == Head)
        {
            return this;
        }

        if (changes.Count > Kept)
        {
            changes.RemoveRange(0, changes.Count - Kept);
        }

        return new FloorFeed(epoch, zone, head, floor.Alerts, floor.Tides, changes.ToImmutable());
    }

    /// <summary>Gets what a reader has not seen yet.</summary>
    /// <param name="seen">The last id it has; null or of another epoch gets a snapshot.</param>
    /// <param name="language">How the reader's Chinese is written.</param>
    /// <returns>The events to send, and the id it has seen with them.</returns>
    public (IReadOnlyList<byte[]> Events, string Seen) After(string? seen, AnswerLanguage language) =>
        TryParse(seen, out var number) && number <= Head && number >= Head - tail.Length
            ? ([.. tail[^(int)(Head - number)..].Select(x => Event(x.Change, x.Id, language))], Id(Head))
            : (Snapshot(language), Id(Head));

    // Only the last event carries the id: a reader lost half-way begins the snapshot anew.
    private byte[][] Snapshot(AnswerLanguage language)
    {
        var all = (object[])[.. alerts, .. tides];
        return [.. all.Select((x, place) => Event(x, place + 1 == all.Length ? Id(Head) : null, language))];
    }

    private byte[] Event(object change, string? id, AnswerLanguage language) => change switch
    {
        AlertView alert => SseStream.Event("alert", id, language.Bytes(AlertAnswer.Of(alert, zone), GatewayJson.Api.AlertAnswer)),
        TideView tide => SseStream.Event("tide", id, language.Bytes(TideAnswer.Of(tide, zone), GatewayJson.Api.TideAnswer)),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "neither an alert nor a tide"),
    };

    private static bool Same(TideView? a, TideView b) =>
        ReferenceEquals(a, b) || (a is not null && a with { Queues = b.Queues } == b && a.Queues.SequenceEqual(b.Queues));

    private string Id(long number) => string.Create(CultureInfo.InvariantCulture, $"{epoch}:{number}");

    private bool TryParse(string? id, out long number)
    {
        number = 0;
        return id is not null
            && id.Length > epoch.Length + 1
            && id[epoch.Length] == ':'
            && id.StartsWith(epoch, StringComparison.Ordinal)
            && long.TryParse(id.AsSpan(epoch.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
