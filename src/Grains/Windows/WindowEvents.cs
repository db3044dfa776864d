using Queueing.Domain.Windows.Events;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Windows;

/// <summary>The stored names of a window's events: a contract with every journal ever written.</summary>
internal static class WindowEvents
{
    public static EventCodec<WindowEvent> Codec { get; } = new(
        ("window-opened", WindowEventJson.Default.WindowOpened),
        ("window-paused", WindowEventJson.Default.WindowPaused),
        ("window-draining", WindowEventJson.Default.WindowDraining),
        ("window-closed", WindowEventJson.Default.WindowClosed),
        ("window-ready", WindowEventJson.Default.WindowReady),
        ("order-taken", WindowEventJson.Default.OrderTaken),
        ("call-made", WindowEventJson.Default.CallMade),
        ("auto-call-set", WindowEventJson.Default.AutoCallSet));
}
