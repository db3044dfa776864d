using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Windows;

/// <summary>Makes changes that people ask of a window, each once.</summary>
/// <param name="journal">The journal.</param>
/// <param name="stream">The window's stream.</param>
/// <param name="clock">Hall time.</param>
/// <param name="changed">Is told of each change made.</param>
internal sealed class WindowCommands(IEventJournal journal, WindowStream stream, TimeProvider clock, Action changed)
{
    /// <summary>How often a command is tried again after the stream moved on under it.</summary>
    public const int MaxAttempts = 3;

    private WindowDesk Desk => stream.Desk;

    /// <summary>Events never run before the stream's last, whatever the clock does.</summary>
    public DateTimeOffset Now()
    {
        var now = clock.GetUtcNow();
        return now > Desk.LastAt ? now : Desk.LastAt;
    }

    /// <summary>Makes a change that the clerk seated here, or a supervisor, asks for.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="decide">Decides on the window as it is: an event; or neither when all is so already; or a refusal.</param>
    public async ValueTask<Refusal?> TryChange(Caller caller, Func<ValueTask<(WindowEvent? Event, Refusal? Refusal)>> decide)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (await Refuse(() => Admission.RefuseCaller(Desk, caller)) is { } notTheirs)
            {
                return notTheirs;
            }

            var (e, refusal) = await decide();
            if (e is null)
            {
                if (!await stream.CatchUp())
                {
                    return refusal;
                }

                continue;
            }

            switch (await stream.Append(caller, e))
            {
                case AppendOutcome.Committed:
                    changed();
                    return null;
                case AppendOutcome.Repeated:
                    return Refusals.KeyReused;
            }
        }

        return Refusals.Contended;
    }

    /// <summary>A "no" may come from a state that another activation has left behind: the stream is read first (decision 0009).</summary>
    public async ValueTask<Refusal?> Refuse(Func<Refusal?> judge)
    {
        if (judge() is null)
        {
            return null;
        }

        await stream.CatchUp();
        return judge();
    }

    /// <summary>Asks the journal whether a command was done before; null when it was not.</summary>
    public async ValueTask<Answer<T>?> Repeated<T>(Caller caller, Func<WindowEvent, Answer<T>?> answer)
        where T : class
    {
        if (await journal.FindOperationAsync(stream.Id.Day.Hall, caller.ToOperationId()) is not { } existing)
        {
            return null;
        }

        if (existing.Fingerprint != caller.Fingerprint || existing.Stream != stream.Id)
        {
            return Refusals.KeyReused;
        }

        return await stream.ReadAt(existing.Version) is { } e && answer(e) is { } first ? first : new Answer<T>(null, null);
    }
}
