using Queueing.Domain.Windows;

namespace Queueing.Gateway.Board;

/// <summary>A window on the board.</summary>
internal sealed record BoardWindowAnswer(string Window, string Zone, WindowState State, bool OnTidalDuty, string? Number);
