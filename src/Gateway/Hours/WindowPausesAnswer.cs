using Queueing.Gateway.Windows;

namespace Queueing.Gateway.Hours;

/// <summary>One window's pauses.</summary>
/// <param name="Window">The window.</param>
/// <param name="Pauses">By reason.</param>
internal sealed record WindowPausesAnswer(string Window, PauseAnswer[] Pauses);
