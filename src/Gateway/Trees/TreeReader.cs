using Queueing.Domain.Halls;
using Queueing.Grains.Hosting;

namespace Queueing.Gateway.Trees;

/// <summary>Asks a hall and all below it the same, a few side by side. Whoever may ask it of the hall may ask it of those below.</summary>
internal sealed partial class TreeReader(HallTree tree, IHallDirectory halls, ILogger<TreeReader> log)
{
    /// <summary>How many are asked at a time: enough that thirty take no time, few enough that the halls themselves notice nothing.</summary>
    public const int SideBySide = 4;

    /// <summary>Asks them; what one of them cannot answer spoils nobody else's answer.</summary>
    /// <param name="root">The hall.</param>
    /// <param name="ask">What is asked; null for a hall that does not answer.</param>
    /// <param name="stop">Gives up all of it.</param>
    /// <returns>The hall first, then each below it after its parent; null for whoever did not answer.</returns>
    public async Task<(Hall Hall, T? Told)[]> ReadAsync<T>(Hall root, Func<Hall, CancellationToken, Task<T?>> ask, CancellationToken stop)
        where T : class
    {
        (Hall Hall, T? Told)[] all = [(root, null), .. tree.Below(root.Id).Select(x => (halls.Find(x)!, (T?)null))];
        await Parallel.ForAsync(
            0,
            all.Length,
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = stop },
            async (i, each) => all[i].Told = await TryAsync(all[i].Hall, ask, each));
        return all;
    }

    private async Task<T?> TryAsync<T>(Hall hall, Func<Hall, CancellationToken, Task<T?>> ask, CancellationToken stop)
        where T : class
    {
        try
        {
            return await ask(hall, stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            // Whatever it was, damage or a bug: the others' answers stand.
            Silent(fault, hall.Id.Value);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The hall {Hall} could not be read for the tree above it")]
    private partial void Silent(Exception fault, string hall);
}
