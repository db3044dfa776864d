using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Simulator.World.Plans;

/// <summary>A number given out by hand, as somebody wrote it down; its times are from the hall's opening.</summary>
/// <param name="Text">What stands on it.</param>
/// <param name="Queue">The queue it is of.</param>
/// <param name="Services">What its holder came for, the first of that queue.</param>
/// <param name="Class">The priority class.</param>
/// <param name="Given">When it was given.</param>
/// <param name="Window">The window it was called to; null when it was not.</param>
/// <param name="Called">When it was called.</param>
/// <param name="Started">When the service began.</param>
/// <param name="Finished">When it ended.</param>
/// <param name="Left">When its holder left unserved.</param>
internal sealed record PaperNote(
    string Text,
    QueueId Queue,
    ImmutableArray<ServiceId> Services,
    PriorityClassId Class,
    TimeSpan Given,
    WindowId? Window,
    TimeSpan? Called,
    TimeSpan? Started,
    TimeSpan? Finished,
    TimeSpan? Left)
{
    /// <summary>What is to be entered in a hall that opened at an instant.</summary>
    public PaperEntry From(DateTimeOffset opening) => new(
        Text, Services, Class, PriorityEvidence.Declared, opening + Given, Window, opening + Called, opening + Started, opening + Finished, opening + Left);
}
