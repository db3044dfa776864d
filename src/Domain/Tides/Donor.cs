using Queueing.Domain.Dispatch;

namespace Queueing.Domain.Tides;

/// <summary>Who could help a queue.</summary>
/// <param name="Window">The window's place.</param>
/// <param name="Member">The clerk's place.</param>
/// <param name="FromBackOffice">True when the clerk comes forward.</param>
/// <param name="Serving">What they would serve.</param>
/// <param name="Cause">Under which rule they may leave.</param>
/// <param name="Score">POLICY's score.</param>
internal readonly record struct Donor(
    int Window,
    int Member,
    bool FromBackOffice,
    Serving Serving,
    TidalCause Cause,
    double Score);
