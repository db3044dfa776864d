using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Grains.Privacy;
using Queueing.Journal.Sets;

namespace Queueing.Journal.Memory;

/// <summary>Private texts that are forgotten with the process: for tests and simulation. Thread-safe.</summary>
public sealed class MemoryPrivateTexts : IPrivateTexts
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(HallId Hall, string Key), string> _texts = [];

    /// <inheritdoc/>
    public ValueTask SetAsync(HallId hall, string key, string text, CancellationToken cancellation = default)
    {
        PrivateTextRules.RequireKey(hall, key);
        PrivateTextRules.RequireText(text);
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            _texts[(hall, key)] = text;
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<string?> FindAsync(HallId hall, string key, CancellationToken cancellation = default)
    {
        PrivateTextRules.RequireKey(hall, key);
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return ValueTask.FromResult(_texts.GetValueOrDefault((hall, key)));
        }
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<string>> KeysAsync(HallId hall, string prefix, CancellationToken cancellation = default)
    {
        PrivateTextRules.RequireHall(hall);
        ArgumentNullException.ThrowIfNull(prefix);
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            var keys = _texts.Keys.Where(x => x.Hall == hall && x.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(x => x.Key);
            return ValueTask.FromResult<ImmutableArray<string>>([.. keys.Order(StringComparer.Ordinal)]);
        }
    }

    /// <inheritdoc/>
    public ValueTask DeleteAsync(HallId hall, IReadOnlyCollection<string> keys, CancellationToken cancellation = default)
    {
        PrivateTextRules.RequireHall(hall);
        ArgumentNullException.ThrowIfNull(keys);
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            foreach (var key in keys)
            {
                _texts.Remove((hall, key));
            }
        }

        return ValueTask.CompletedTask;
    }
}
