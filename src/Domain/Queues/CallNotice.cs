using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.Queues;

/// <summary>A call or recall, to be shown and spoken.</summary>
/// <param name="Version">The version of the queue's stream at the call; with the queue it identifies the announcement.</param>
/// <param name="Number">The number to show.</param>
/// <param name="Window">The window to go to.</param>
/// <param name="Call">The call; a recall repeats it.</param>
/// <param name="At">When it was made.</param>
/// <param name="Recalls">0 for the call itself, then counting recalls.</param>
/// <param name="Paper">What to show instead: what stands on its paper, when it was given out by hand; otherwise null.</param>
public readonly record struct CallNotice(
    long Version,
    TicketNumber Number,
    WindowId Window,
    CallId Call,
    DateTimeOffset At,
    int Recalls,
    string? Paper = null);
