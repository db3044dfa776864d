using System.Collections.Immutable;
using Queueing.Domain.Access.Events;
using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Access;

/// <summary>
/// Who came, went and was turned away: one stream for each date (UTC) of the halls' clock, so that the access stream, which is
/// read whole at each activation, holds what was decided and nothing else.
/// </summary>
internal sealed class SignInLog(IEventJournal journal, TimeProvider hallTime)
{
    public static StreamId StreamOf(DateOnly date) => new(new HallDay(HallId.Deployment, date), StreamKind.SignIns, "sign-ins");

    public async ValueTask Add(Func<DateTimeOffset, SignInEvent> make)
    {
        var now = hallTime.GetUtcNow();
        var append = new StreamAppend(StreamOf(DateOf(now)), StreamAppend.AtHead, [SignInEvents.Codec.Encode(make(now))]);
        await journal.AppendAsync(new AppendSet(HallId.Deployment, [append], []));
    }

    /// <summary>Reads the sessions that were ended today and yesterday; no session is longer than that.</summary>
    public async ValueTask<ImmutableArray<SignedOut>> Ended()
    {
        var today = DateOf(hallTime.GetUtcNow());
        var ended = ImmutableArray.CreateBuilder<SignedOut>();
        foreach (var date in (DateOnly[])[today.AddDays(-1), today])
        {
            var stream = StreamOf(date);
            ended.AddRange((await journal.ReadAsync(stream)).Select(x => SignInEvents.Codec.Decode(stream, x)).OfType<SignedOut>());
        }

        return ended.DrainToImmutable();
    }

    private static DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}
