using Queueing.Domain.Halls;

namespace Queueing.Gateway.Halls;

/// <summary>A window as configured.</summary>
internal sealed record HallWindowAnswer(
    string Window, TextAnswer Name, WindowKind Kind, string Zone, string[] Primary, string[] Tidal);
