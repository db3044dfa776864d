using Queueing.Domain.Windows;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class WindowSummaryConverter : IConverter<WindowSummary, WindowSummarySurrogate>
{
    public WindowSummary ConvertFromSurrogate(in WindowSummarySurrogate surrogate) => new(
        surrogate.Window,
        surrogate.Version,
        surrogate.Phase,
        surrogate.PauseReason,
        surrogate.Ready,
        surrogate.ReadySince,
        surrogate.Order,
        surrogate.LastCall,
        surrogate.LastCallQueue,
        surrogate.LastCallTicket,
        surrogate.CallsOnTide,
        surrogate.ReadyBefore,
        surrogate.OpenBefore,
        surrogate.OpenSince,
        surrogate.AutoCalls);

    public WindowSummarySurrogate ConvertToSurrogate(in WindowSummary value) => new()
    {
        Window = value.Window,
        Version = value.Version,
        Phase = value.Phase,
        PauseReason = value.PauseReason,
        Ready = value.Ready,
        ReadySince = value.ReadySince,
        Order = value.Order,
        LastCall = value.LastCall,
        LastCallQueue = value.LastCallQueue,
        LastCallTicket = value.LastCallTicket,
        CallsOnTide = value.CallsOnTide,
        ReadyBefore = value.ReadyBefore,
        OpenBefore = value.OpenBefore,
        OpenSince = value.OpenSince,
        AutoCalls = value.AutoCalls,
    };
}
