using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Windows;
using Queueing.Gateway.Asking;
using Queueing.Gateway.Requests;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Hosting;
using Queueing.Grains.Windows;

namespace Queueing.Gateway.Windows;

/// <summary>Puts together what is told of a window: what it knows of itself, and who waits for it alone.</summary>
internal sealed class WindowReading(GrainCalls calls, TimeProvider time)
{
    /// <summary>Nobody at a window waits longer than this for a count.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    public async Task<WindowAnswer> TellAsync(Hall hall, HallDay day, WindowView window) =>
        WindowAnswer.Of(window, hall, await CountAsync(day, window.Id));

    /// <summary>
    /// Answers with a window that was given an order. It hears of the order one way as well; asking it to obey here lets the answer
    /// show it already.
    /// </summary>
    public async Task ObeyAsync(HallRequest request, HallDay day, WindowId window, Answer<WindowOrder> ordered)
    {
        if (!ordered.IsDone(out var order, out var refusal))
        {
            await request.RefuseAsync(refusal);
            return;
        }

        var grain = calls.Grain<IWindowGrain>(GrainKey.Of(day, window));
        await AnswerAsync(request, day, await calls.ReadAsync<WindowView>(async () => await grain.Obey(order), "There is no such window."));
    }

    /// <summary>Answers with a window.</summary>
    public async Task AnswerAsync(HallRequest request, HallDay day, Answer<WindowView> answer) => await (answer.IsDone(out var window, out var refusal)
        ? request.AnswerAsync(await TellAsync(request.Hall, day, window), GatewayJson.Api.WindowAnswer)
        : request.RefuseAsync(refusal));

    /// <returns>How many wait for the window alone; null while the dispatcher is silent.</returns>
    private async Task<int?> CountAsync(HallDay day, WindowId window)
    {
        try
        {
            return (await calls.Grain<IDispatcherGrain>(day.Value).Prospects(window).AsTask().WaitAsync(Patience, time)).Aimed;
        }
        catch (Exception fault) when (AskFaults.IsExpected(fault))
        {
            return null;
        }
    }
}
