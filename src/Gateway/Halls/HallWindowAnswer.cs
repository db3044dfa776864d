using Queueing.Domain.Halls;

namespace Queueing.Gateway.Halls;

/// <summary>A window as configured.</summary>
/// <param name="Window">The window's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What kind of window it is.</param>
/// <param name="Zone">The zone where it is.</param>
/// <param name="Primary">The queues it serves in ordinary duty.</param>
/// <param name="Tidal">The queues it may serve on tidal duty too.</param>
internal sealed record HallWindowAnswer(
    string Window, TextAnswer Name, WindowKind Kind, string Zone, string[] Primary, string[] Tidal);
