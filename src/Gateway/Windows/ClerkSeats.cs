using Queueing.Domain.Identities;
using Queueing.Gateway.Asking;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Windows;

namespace Queueing.Gateway.Windows;

/// <summary>A clerk acts at the window where they are seated; a supervisor anywhere in the hall.</summary>
internal sealed class ClerkSeats(GrainCalls calls)
{
    /// <summary>Refuses a clerk at somebody else's window.</summary>
    /// <param name="request">The request.</param>
    /// <param name="day">The window's hall-day.</param>
    /// <param name="window">The window.</param>
    /// <param name="mayBeFree">True when the seat may be free: a clerk called away still ends what is in hand.</param>
    /// <returns>The problem; null when the clerk may act, or the caller is no clerk.</returns>
    public async Task<Problem?> RefuseAsync(HallRequest request, HallDay day, WindowId window, bool mayBeFree)
    {
        if (request.Identity.Role is not Roles.Clerk)
        {
            return null;
        }

        var grain = calls.Grain<IWindowGrain>(GrainKey.Of(day, window));
        var view = await calls.ReadAsync<WindowView>(async () => await grain.View(), "There is no such window.");
        if (!view.IsDone(out var seen, out var refusal))
        {
            // A silent window stops nobody from ending a service: the queue alone arbitrates that.
            return mayBeFree && refusal.Code is RefusalCode.Unavailable ? null : Problem.Of(refusal);
        }

        return request.Identity.IsClerk(seen.Order?.Clerk) || (mayBeFree && seen.Order?.Clerk is null)
            ? null
            : Problem.Of(ProblemKind.Forbidden, "A clerk acts at the window where they are seated.");
    }
}
