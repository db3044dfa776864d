using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;

namespace Queueing.Journal.Tests.Model;

/// <summary>Turns bytes, 0 where there are no more, into sets over few streams and few operations, so that conflicts, repeats and malformed sets are common.</summary>
internal sealed class RandomSets
{
    public RandomSets(HallId hall)
    {
        Hall = hall;
        Days = [new HallDay(hall, new DateOnly(2026, 3, 2)), new HallDay(hall, new DateOnly(2026, 3, 3))];
        Streams = [.. from day in Days from owner in (string[])["a", "b"] select new StreamId(day, StreamKind.Queue, owner)];
        Operations = [.. from caller in (string[])["c1", "c2"] from key in (string[])["k1", "k2", "k3", "k4"] select new OperationId(caller, key)];
    }

    public HallId Hall { get; }

    public HallDay[] Days { get; }

    public StreamId[] Streams { get; }

    public OperationId[] Operations { get; }

    public async Task<AppendSet> FromAsync(byte[] bytes, IEventJournal model)
    {
        var next = 0;
        int Take(int count) => (next < bytes.Length ? bytes[next++] : 0) % count;

        var appends = new List<StreamAppend>();
        for (var rest = 1 + Take(3); rest > 0; rest--)
        {
            var stream = Streams[Take(Streams.Length)];
            var head = (await model.ReadAsync(stream)).Count;
            var expected = Take(8) switch { 7 => head + 1, 6 => head - 1, 5 => StreamAppend.AtHead, _ => head };
            var events = Enumerable.Range(0, Take(12) == 11 ? 0 : 1 + Take(3)).Select(_ => new EventData($"t{Take(3)}", new[] { (byte)Take(256) }));
            if (Take(8) == 7 || appends.TrueForAll(append => append.Stream != stream))
            {
                appends.Add(new StreamAppend(stream, expected, [.. events]));
            }
        }

        var operations = Enumerable.Range(0, Take(3)).Select(_ =>
            new Operation(Operations[Take(Operations.Length)], Take(5), appends[Take(appends.Count)].Stream, Take(2)));
        return new AppendSet(Hall, appends, [.. operations]);
    }
}
