using Queueing.Domain.Access.Events;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Access;

/// <summary>Decides who may give a hall's file another text.</summary>
public static class HallFileDecisions
{
    /// <summary>Lets an administrator of the hall replace its file.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="before">The hash of the text that is replaced.</param>
    /// <param name="after">The hash of the new one.</param>
    /// <param name="keptAs">Under which name the former text is kept.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">When.</param>
    /// <param name="who">Who asks.</param>
    /// <returns>The event or a rejection.</returns>
    public static AccessDecision Replace(
        HallId hall, string before, string after, string keptAs, string reason, DateTimeOffset at, Authority who)
    {
        ArgumentNullException.ThrowIfNull(who);
        return DeviceDecisions.NotYours(hall, who) is { } no
            ? no
            : new HallFileReplaced(at, who.By, [HallScope.Of(hall)], hall, before, after, keptAs, reason);
    }
}
