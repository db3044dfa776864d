using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Floor;

/// <summary>A window as the dispatcher sees it.</summary>
/// <param name="Window">The window.</param>
/// <param name="State">What it is doing.</param>
/// <param name="Clerk">Who shall sit there, or null.</param>
/// <param name="Tide">The episode it shall be on duty for, or null.</param>
/// <param name="Obeyed">True when the window has shown that it knows.</param>
/// <param name="Aimed">How many wait for it alone.</param>
internal sealed record FloorWindowAnswer(string Window, WindowState State, string? Clerk, string? Tide, bool Obeyed, int Aimed)
{
    public static FloorWindowAnswer Of(FloorWindow window) => new(
        window.Id.Value, window.State, window.Order?.Clerk?.Value, window.Order?.Tide?.Value, window.Obeyed, window.Aimed);
}
