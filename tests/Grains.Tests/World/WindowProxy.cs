using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;
using Queueing.Grains.Windows;

namespace Queueing.Grains.Tests.World;

/// <summary>A reference to a window: delivers calls as messages to its present activation, one turn at a time.</summary>
internal sealed class WindowProxy(HallWorld world, string key) : IWindowGrain
{
    public async ValueTask<Answer<CallView>> CallNext(Caller caller) => await Call(window => window.CallNext(caller));

    public async ValueTask<Answer<CallView>> CallTicket(Caller caller, TicketId ticket, string? reason) =>
        await Call(window => window.CallTicket(caller, ticket, reason));

    public async ValueTask<Answer<CallView>> TakeOver(Caller caller, TicketId ticket, CallId from, string reason) =>
        await Call(window => window.TakeOver(caller, ticket, from, reason));

    public async ValueTask<Answer<WindowView>> SetPhase(Caller caller, WindowPhase phase, string? reason) =>
        await Call(window => window.SetPhase(caller, phase, reason));

    public async ValueTask<Answer<WindowView>> SetAutoCall(Caller caller, TimeSpan? after) => await Call(window => window.SetAutoCall(caller, after));

    public ValueTask Remind() => Send(window => window.Remind());

    public async ValueTask<WindowView> Obey(WindowOrder order) => await Call(window => window.Obey(order));

    public ValueTask Tell(WindowOrder order) => Send(window => window.Tell(order));

    public ValueTask Offer() => Send(window => window.Offer());

    public ValueTask AimChanged() => Send(window => window.AimChanged());

    public ValueTask HandChanged(CallId call) => Send(window => window.HandChanged(call));

    public async ValueTask<WindowView> View() => await Call(window => window.View());

    public async ValueTask<long> Follow(long after) => await (await world.WindowAt(key)).Grain.Follow(after);

    public ValueTask Report(long head) => Send(window => window.Report(head));

    private async Task<T> Call<T>(Func<WindowGrain, ValueTask<T>> call)
    {
        await Task.Yield();
        ThrowIfLost();
        var answer = await Turn(call);
        ThrowIfLost();
        return answer;
    }

    private ValueTask Send(Func<WindowGrain, ValueTask> call)
    {
        world.Send(async () =>
        {
            await Task.Yield();
            if (!world.Lost())
            {
                await Turn(async window =>
                {
                    await call(window);
                    return true;
                });
            }
        });
        return ValueTask.CompletedTask;
    }

    private async Task<T> Turn<T>(Func<WindowGrain, ValueTask<T>> call)
    {
        var activation = await world.WindowAt(key);
        await activation.Turn.WaitAsync();
        try
        {
            return await call(activation.Grain);
        }
        finally
        {
            activation.Turn.Release();
        }
    }

    private void ThrowIfLost()
    {
        if (world.Lost())
        {
            throw new TimeoutException("the message was lost");
        }
    }
}
