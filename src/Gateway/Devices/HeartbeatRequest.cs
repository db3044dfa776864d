using Queueing.Domain.Devices;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Devices;

/// <summary>What a device says of itself; of what is absent, what it said last goes on.</summary>
/// <param name="Printer">Its printer, if it has one.</param>
/// <param name="Screen">Its screen, if it has one.</param>
/// <param name="Zone">The zone whose board it shows; without it, the whole hall's.</param>
/// <param name="Version">The version of its software.</param>
internal sealed record HeartbeatRequest(
    PrinterState? Printer = null, ScreenState? Screen = null, string? Zone = null, string? Version = null)
{
    private const int MaxText = 60;

    private static readonly (string Name, PrinterState Value)[] Printers =
        [("ok", PrinterState.Ok), ("low", PrinterState.Low), ("out", PrinterState.Out), ("jammed", PrinterState.Jammed)];

    private static readonly (string Name, ScreenState Value)[] Screens = [("on", ScreenState.On), ("off", ScreenState.Off)];

    public static HeartbeatRequest Read(BodyFields fields) => new(
        fields.Choice("printer", required: false, Printers),
        fields.Choice("screen", required: false, Screens),
        fields.OptionalText("zone", MaxText),
        fields.OptionalText("version", MaxText));
}
