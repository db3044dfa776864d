using Queueing.Domain.Access;
using Queueing.Domain.Devices;
using Queueing.Domain.Identities;

namespace Queueing.Simulator.World.Checks;

/// <summary>A kiosk or a screen as it really is.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsExpected">Whether it is enrolled.</param>
/// <param name="Beats">Whether it says that it is there, and how it is.</param>
/// <param name="Asks">Whether it asks for anything, if only that it is there.</param>
/// <param name="Printer">Its printer; null when it has none.</param>
/// <param name="IsDark">Whether its screen shows something else.</param>
internal sealed record ModelDevice(DeviceId Id, DeviceKind Kind, bool IsExpected, bool Beats, bool Asks, PrinterState? Printer, bool IsDark)
{
    /// <summary>Gets a value indicating whether it shows the board, and says so.</summary>
    public bool ShowsBoard => Kind == DeviceKind.Display && IsExpected && Beats && !IsDark;

    /// <summary>Tells whether it has a trouble; null when nobody can know.</summary>
    public bool? Has(DeviceTrouble trouble) => (trouble, IsExpected, Beats) switch
    {
        (_, false, _) => false,
        (DeviceTrouble.Silent, _, _) => !Asks,
        (_, _, false) => null,
        (DeviceTrouble.PrinterOut, _, _) => Printer == PrinterState.Out,
        (DeviceTrouble.PrinterJammed, _, _) => Printer == PrinterState.Jammed,
        _ => IsDark,
    };
}
