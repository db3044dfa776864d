using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;
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
    /// <summary>Tells whether nobody can be sent to a window now; a silent one may yet answer.</summary>
    /// <param name="day">The window's hall-day.</param>
    /// <param name="window">The window.</param>
    /// <returns>True when it is closed, or about to.</returns>
    public async Task<bool> IsClosedAsync(HallDay day, WindowId window) =>
        (await ViewAsync(day, window)).IsDone(out var seen, out _) && seen.State is WindowState.Closed or WindowState.Draining;

    /// <summary>Reads what a clerk would leave behind who signs out of a window; a supervisor may have anybody leave.</summary>
    /// <param name="request">The request.</param>
    /// <param name="day">The window's hall-day.</param>
    /// <param name="window">The window.</param>
    /// <returns>The number in hand; null when there is none, the window is silent, or it does not matter.</returns>
    public async Task<TicketNumber?> HandAsync(HallRequest request, HallDay day, WindowId window) =>
        request.Identity.Role is Roles.Clerk && (await ViewAsync(day, window)).IsDone(out var seen, out _) ? seen.Hand?.Ticket?.Number : null;

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

        if (!(await ViewAsync(day, window)).IsDone(out var seen, out var refusal))
        {
            // A silent window stops nobody from ending a service: the queue alone arbitrates that.
            return mayBeFree && refusal.Code is RefusalCode.Unavailable ? null : Problem.Of(refusal);
        }

        return request.Identity.IsClerk(seen.Order?.Clerk) || (mayBeFree && seen.Order?.Clerk is null)
            ? null
            : Problem.Of(ProblemKind.Forbidden, "A clerk acts at the window where they are seated.");
    }

    private Task<Answer<WindowView>> ViewAsync(HallDay day, WindowId window)
    {
        var grain = calls.Grain<IWindowGrain>(GrainKey.Of(day, window));
        return calls.ReadAsync<WindowView>(async () => await grain.View(), "There is no such window.");
    }
}
