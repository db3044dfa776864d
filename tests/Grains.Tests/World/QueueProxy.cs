using System.Collections.Immutable;
using Queueing.Domain.Estimates;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Grains.Contracts;
using Queueing.Grains.Queues;

namespace Queueing.Grains.Tests.World;

/// <summary>A reference to a queue: delivers calls as messages to its present activation, interleaved.</summary>
internal sealed class QueueProxy(HallWorld world, string key) : ITicketQueueGrain
{
    public async ValueTask<Answer<TicketView>> Draw(Caller caller, DrawTicket draw) => await Call(queue => queue.Draw(caller, draw));

    public async ValueTask<Answer<TicketView>> Act(Caller caller, TicketCommand command) => await Call(queue => queue.Act(caller, command));

    public async ValueTask<TakeOutcome> Take(TakeTicket take) => await Call(queue => queue.Take(take));

    public async ValueTask<NamedTake> TakeNamed(TakeTicket take) => await Call(queue => queue.TakeNamed(take));

    public async ValueTask<bool> IsSettled(CallId call, TicketId ticket) => await Call(queue => queue.IsSettled(call, ticket));

    public async ValueTask<TicketView?> Find(TicketId ticket) => await Call(queue => queue.Find(ticket));

    public async ValueTask<TicketView?> Locate(TicketId ticket) => await Call(queue => queue.Locate(ticket));

    public async ValueTask<TicketView?> FindNumber(int sequence) => await Call(queue => queue.FindNumber(sequence));

    public async ValueTask<Answer<PapersView>> EnterPapers(Caller caller, EnterPapers command) => await Call(queue => queue.EnterPapers(caller, command));

    public async ValueTask<ImmutableArray<PaperConflict>> CheckPapers(ImmutableArray<PaperEntry> papers) => await Call(queue => queue.CheckPapers(papers));

    public async ValueTask<TicketView?> FindPaper(string text) => await Call(queue => queue.FindPaper(text));

    public async ValueTask<ImmutableArray<TicketView>> Aside() => await Call(queue => queue.Aside());

    public async ValueTask<Refusal?> MayArrive(ServiceId service) => await Call(queue => queue.MayArrive(service));

    public async ValueTask<Answer<TicketView>> Admit(ArrivingTicket arriving) => await Call(queue => queue.Admit(arriving));

    public ValueTask Arrive(ArrivingTicket arriving) => Send(queue => queue.Arrive(arriving));

    public ValueTask ConfirmForward(TicketId ticket, TicketId arrived) => Send(queue => queue.ConfirmForward(ticket, arrived));

    public async ValueTask<QueueSummary> Summary() => await Call(queue => queue.Summary());

    public ValueTask TellCapacity(double windows) => Send(queue => queue.TellCapacity(windows));

    public ValueTask TellLoad(QueueLoad load) => Send(queue => queue.TellLoad(load));

    public ValueTask TellModel(WaitModel model) => Send(queue => queue.TellModel(model));

    public ValueTask LiftAims(WindowId window) => Send(queue => queue.LiftAims(window));

    public ValueTask TakeDue(DateTimeOffset upSince, DateTimeOffset asOf, ImmutableArray<WindowSight> sights) => Send(queue => queue.TakeDue(upSince, asOf, sights));

    public ValueTask Report(long head) => Send(queue => queue.Report(head));

    private async Task<T> Call<T>(Func<TicketQueueGrain, ValueTask<T>> call)
    {
        await Task.Yield();
        ThrowIfLost();
        var activation = await world.QueueAt(key);
        var answer = await call(activation.Grain);
        ThrowIfLost();
        return answer;
    }

    private ValueTask Send(Func<TicketQueueGrain, ValueTask> call)
    {
        world.Send(async () =>
        {
            await Task.Yield();
            if (!world.Lost())
            {
                await call((await world.QueueAt(key)).Grain);
            }
        });
        return ValueTask.CompletedTask;
    }

    private void ThrowIfLost()
    {
        if (world.Lost())
        {
            throw new TimeoutException("the message was lost");
        }
    }
}
