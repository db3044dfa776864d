using System.Collections.Immutable;
using Queueing.Domain.Devices;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;
using Queueing.Grains.Boards;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;

namespace Queueing.Grains.Tests.World;

/// <summary>A dispatcher and a board that only listen; the dispatcher chooses what a test has it choose.</summary>
internal sealed class FakeHub : IDispatcherGrain, IBoardGrain
{
    /// <summary>The choice; none by default, so that a window asks every queue it serves.</summary>
    public Func<WindowId, Task<ImmutableArray<Choice>>> Choice { get; set; } = _ => Task.FromResult(ImmutableArray<Choice>.Empty);

    /// <summary>Who is to come to a window; nobody by default.</summary>
    public Func<WindowId, Task<WindowProspects>> Prospect { get; set; } = _ => Task.FromResult(new WindowProspects(0, IsAwaited: false));

    public List<QueueSummary> Queues { get; } = [];

    public List<WindowSummary> Windows { get; } = [];

    public async ValueTask<ImmutableArray<Choice>> Choose(WindowId window) => await Choice(window);

    public async ValueTask<WindowProspects> Prospects(WindowId window) => await Prospect(window);

    public ValueTask ReportQueue(QueueSummary summary)
    {
        Queues.Add(summary);
        return ValueTask.CompletedTask;
    }

    public ValueTask ReportWindow(WindowSummary summary)
    {
        Windows.Add(summary);
        return ValueTask.CompletedTask;
    }

    public ValueTask ReportLostZones(ImmutableArray<string> zones) => throw new NotSupportedException();

    public ValueTask ReportDevices(ImmutableArray<DeviceFinding> findings) => throw new NotSupportedException();

    public ValueTask Poke() => throw new NotSupportedException();

    public ValueTask<Answer<WindowOrder>> Seat(Caller caller, WindowId window, StaffId? clerk, SeatTerms? terms = null) => throw new NotSupportedException();

    public ValueTask<Answer<WindowOrder>> HandOver(Caller caller, WindowId window, StaffId? to, string? reason) => throw new NotSupportedException();

    public ValueTask<Answer<StaffView>> BringForward(Caller caller, StaffId person, WindowId window, string? reason) => throw new NotSupportedException();

    public ValueTask<Answer<StaffView>> SendBack(Caller caller, StaffId person, string? reason) => throw new NotSupportedException();

    public ValueTask<Answer<TideView>> OpenTide(Caller caller, WindowId window, QueueId forQueue, StaffId? clerk, string? reason = null) => throw new NotSupportedException();

    public ValueTask<Answer<TideView>> ActOnTide(Caller caller, TideId tide, TideAction action, string? reason = null) => throw new NotSupportedException();

    public ValueTask<Answer<AlertView>> AcknowledgeAlert(Caller caller, string alert, string? reason = null) => throw new NotSupportedException();

    ValueTask<FloorView> IDispatcherGrain.Follow(string? epoch, long after) => throw new NotSupportedException();

    ValueTask<BoardView> IBoardGrain.Follow(string? epoch, long after) => throw new NotSupportedException();
}
