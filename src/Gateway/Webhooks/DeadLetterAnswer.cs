using Queueing.Gateway.Halls;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Webhooks;

/// <summary>An event that a receiver did not take.</summary>
/// <param name="Id">The event.</param>
/// <param name="Type">Its type.</param>
/// <param name="Sequence">Its number in the subscription.</param>
/// <param name="DiedAt">When it was last tried.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Problem">What the last attempt met.</param>
/// <param name="Asked">Whether it is to be tried once more.</param>
internal sealed record DeadLetterAnswer(
    string Id, string Type, long Sequence, DateTimeOffset DiedAt, int Attempts, string Problem, bool Asked)
{
    public static DeadLetterAnswer Of(DeadLetterView letter, TimeZoneInfo zone) => new(
        letter.EventId, letter.Type, letter.Sequence, ZonedTime.In(letter.DiedAt, zone), letter.Attempts, letter.Problem, letter.IsAsked);
}
