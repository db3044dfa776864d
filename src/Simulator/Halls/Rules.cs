using System.Collections.Immutable;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Routing;

namespace Queueing.Simulator.Halls;

/// <summary>Where a day asks production code for its decisions. A test puts a faulty rule in a place, and sees it caught.</summary>
internal sealed record Rules
{
    public static Rules Production { get; } = new();

    /// <summary>Gets which queues a free window asks.</summary>
    public Func<HallView, int, DateTimeOffset, ImmutableArray<DueQueue>> Choose { get; init; } = CallRouting.Choose;

    /// <summary>Gets which ready windows an arrival is offered to.</summary>
    public Action<HallView, int, DateTimeOffset, List<int>> Offer { get; init; } = CallRouting.ReadyWindows;

    /// <summary>Gets the head start that a visitor's ticket gets.</summary>
    public Func<Visitor, TimeSpan> HeadStart { get; init; } = x => x.HeadStart;

    /// <summary>Gets what is carried out of what the dispatcher decided.</summary>
    public Func<DispatcherState, DispatchDecision, DispatchDecision> Carried { get; init; } = (_, decision) => decision;
}
