using Queueing.Domain.Identities;
using Queueing.Domain.Windows;

namespace Queueing.Grains.Contracts;

/// <summary>A window as the dispatcher sees it.</summary>
/// <param name="Id">The window.</param>
/// <param name="State">What it is doing.</param>
/// <param name="Order">What the dispatcher wants of it: clerk and duty; null before the first order.</param>
/// <param name="Obeyed">True when the window has shown that it took that order.</param>
/// <param name="Aimed">How many wait for it alone.</param>
[GenerateSerializer, Alias("queueing.floor-window"), Immutable]
public sealed record FloorWindow(
    [property: Id(0)] WindowId Id,
    [property: Id(1)] WindowState State,
    [property: Id(2)] WindowOrder? Order,
    [property: Id(3)] bool Obeyed,
    [property: Id(4)] int Aimed = 0);
