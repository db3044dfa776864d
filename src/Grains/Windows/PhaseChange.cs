using Queueing.Domain.Halls;
using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Windows;

/// <summary>What opening, pausing, draining and closing mean in each phase.</summary>
internal static class PhaseChange
{
    /// <summary>Decides a change of phase.</summary>
    /// <param name="desk">The window.</param>
    /// <param name="phase">What it shall be.</param>
    /// <param name="reason">Why it pauses.</param>
    /// <param name="hall">The hall, by whose reasons pauses are counted.</param>
    /// <param name="handEmpty">Whether nobody is in hand.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="refusal">The refusal, or null.</param>
    /// <returns>The event; null when refused or already so.</returns>
    public static WindowEvent? Decide(
        WindowDesk desk,
        WindowPhase phase,
        string? reason,
        Hall hall,
        bool handEmpty,
        DateTimeOffset at,
        string by,
        out Refusal? refusal)
    {
        refusal = phase switch
        {
            WindowPhase.Open when desk.Order?.Clerk is null =>
                new Refusal(RefusalCode.WindowNotOpen, "nobody is signed in at this window", State: "closed"),
            WindowPhase.Paused when string.IsNullOrWhiteSpace(reason) =>
                new Refusal(RefusalCode.Invalid, "a pause needs a reason", "reason"),
            WindowPhase.Paused when desk.Phase is WindowPhase.Closed or WindowPhase.Draining =>
                new Refusal(RefusalCode.WrongState, $"a window that is {Name(desk.Phase)} cannot pause", "state", Name(desk.Phase)),
            _ => null,
        };
        if (refusal is not null)
        {
            return null;
        }

        return phase switch
        {
            WindowPhase.Open => desk.Phase == WindowPhase.Open ? null : new WindowOpened(at, by),
            WindowPhase.Paused => desk.PauseReason == reason ? null : new WindowPaused(at, by, reason!, hall.PauseCode(reason)),
            _ when desk.Phase == WindowPhase.Closed => null,
            _ when handEmpty => new WindowClosed(at, by, WindowCloseCause.Ordered),
            _ => desk.Phase == WindowPhase.Draining ? null : new WindowDraining(at, by),
        };
    }

    private static string Name(WindowPhase phase) => phase.ToString().ToLowerInvariant();
}
