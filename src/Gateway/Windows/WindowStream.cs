using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Gateway.Asking;
using Queueing.Gateway.Chinese;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Streams;
using Queueing.Grains.Hosting;
using Queueing.Grains.Windows;

namespace Queueing.Gateway.Windows;

/// <summary>Tells a window's clerk what happens to it: a ticket for a ready window, tidal duty, a change of seat.</summary>
internal sealed class WindowStream(GrainCalls calls, HallCalendar calendar, SseHost host, WindowReading reading)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public Task RunAsync(HttpContext http, Hall hall, WindowId window) => host.RunAsync(http, "window", async stream =>
    {
        var language = AnswerLanguage.Of(http.Request);
        HallDay day = default;
        long seen = 0;
        byte[] sent = [];
        while (!stream.Ended.IsCancellationRequested)
        {
            if (calendar.Today(hall) is var today && today != day)
            {
                (day, seen) = (today, 0);
            }

            try
            {
                var grain = calls.Grain<IWindowGrain>(GrainKey.Of(day, window));
                var follow = grain.Follow(seen).AsTask();
                await stream.WaitAsync(follow);
                if (follow.IsCompleted && await follow is var now && now != seen)
                {
                    seen = now;
                    sent = await TellAsync(stream, language, await reading.TellAsync(hall, day, await grain.View()), sent);
                }
            }
            catch (Exception fault) when (AskFaults.IsExpected(fault) && !stream.Ended.IsCancellationRequested)
            {
                seen = 0;
                await stream.WaitAsync(Task.Delay(Pause, host.Time, stream.Ended));
            }
        }
    });

    private static async Task<byte[]> TellAsync(SseStream stream, AnswerLanguage language, WindowAnswer window, byte[] sent)
    {
        var data = language.Bytes(window, GatewayJson.Api.WindowAnswer);
        if (!data.AsSpan().SequenceEqual(sent))
        {
            await stream.WriteAsync(SseStream.Event("window", id: null, data));
        }

        return data;
    }
}
