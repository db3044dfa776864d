using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;

namespace Queueing.Simulator.World.Checks;

/// <summary>What must be true of a window that refuses.</summary>
internal static class WindowRefusals
{
    public static bool Explain(ClientOperation operation, Refusal refusal, ModelWindow window)
    {
        var (phase, reason) = operation.Method == "SetPhase" ? ((WindowPhase?)operation.Arguments[0], (string?)operation.Arguments[1]) : default;
        return refusal.Code switch
        {
            RefusalCode.Forbidden => Said.IsClerk(operation.Caller.By) && operation.Caller.By != $"clerk:{window.Order?.Clerk}",
            RefusalCode.WindowNotOpen when phase is null => window.Phase != WindowPhase.Open && Said.IsState(refusal, window.Phase),
            RefusalCode.WindowNotOpen => phase == WindowPhase.Open && window.Order?.Clerk is null,
            RefusalCode.WrongState => phase == WindowPhase.Paused && window.Phase is WindowPhase.Closed or WindowPhase.Draining && Said.IsState(refusal, window.Phase),
            RefusalCode.Invalid => phase == WindowPhase.Paused && string.IsNullOrWhiteSpace(reason),
            _ => false,
        };
    }
}
