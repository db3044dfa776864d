using Queueing.Domain.Dispatch.Events;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Dispatch;

/// <summary>The stored names of a dispatcher's events: a contract with every journal ever written.</summary>
internal static class DispatcherEventCodec
{
    public static EventCodec<DispatcherEvent> Codec { get; } = new(
        ("clerk-seated", DispatcherEventJson.Default.ClerkSeated),
        ("clerk-left", DispatcherEventJson.Default.ClerkLeft),
        ("handover-offered", DispatcherEventJson.Default.HandoverOffered),
        ("tide-proposed", DispatcherEventJson.Default.TideProposed),
        ("tide-approved", DispatcherEventJson.Default.TideApproved),
        ("tide-assigned", DispatcherEventJson.Default.TideAssigned),
        ("tide-acknowledged", DispatcherEventJson.Default.TideAcknowledged),
        ("tide-opened", DispatcherEventJson.Default.TideOpened),
        ("tide-released", DispatcherEventJson.Default.TideReleased),
        ("tide-closed", DispatcherEventJson.Default.TideClosed),
        ("tide-declined", DispatcherEventJson.Default.TideDeclined),
        ("tide-timed-out", DispatcherEventJson.Default.TideTimedOut),
        ("alert-raised", DispatcherEventJson.Default.AlertRaised),
        ("alert-level-changed", DispatcherEventJson.Default.AlertLevelChanged),
        ("alert-acknowledged", DispatcherEventJson.Default.AlertAcknowledged),
        ("alert-cleared", DispatcherEventJson.Default.AlertCleared),
        ("device-alert-raised", DispatcherEventJson.Default.DeviceAlertRaised),
        ("device-alert-cleared", DispatcherEventJson.Default.DeviceAlertCleared));
}
