using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Privacy;

/// <summary>
/// The texts that must be deletable, and so never enter the journal: verifiers of passwords, contact details. A key leads to one
/// text within a hall; events name the key.
/// </summary>
/// <remarks>
/// Thread-safe. What was set or deleted survives the loss of the process and of power once the call returned. A deleted text is
/// overwritten where it was stored, not only unlinked. Every member throws <see cref="JournalUnavailableException"/> when the store
/// refuses, with nothing changed, and <see cref="JournalCorruptException"/> when what is stored is damaged.
/// </remarks>
public interface IPrivateTexts
{
    /// <summary>The longest key and the longest text, in characters.</summary>
    const int MaxLength = 4096;

    /// <summary>Stores a text, in the place of an earlier one under its key.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="key">The key, compared ordinally; not empty, at most <see cref="MaxLength"/> characters.</param>
    /// <param name="text">The text, at most <see cref="MaxLength"/> characters.</param>
    /// <param name="cancellation">Gives up before anything is done.</param>
    /// <returns>When stored.</returns>
    ValueTask SetAsync(HallId hall, string key, string text, CancellationToken cancellation = default);

    /// <summary>Reads a text.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="key">The key.</param>
    /// <param name="cancellation">Gives up the read.</param>
    /// <returns>The text, or null.</returns>
    ValueTask<string?> FindAsync(HallId hall, string key, CancellationToken cancellation = default);

    /// <summary>Lists the keys that begin with a prefix.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="prefix">The prefix; an empty one lists all.</param>
    /// <param name="cancellation">Gives up the read.</param>
    /// <returns>The keys in ordinal order.</returns>
    ValueTask<ImmutableArray<string>> KeysAsync(HallId hall, string prefix, CancellationToken cancellation = default);

    /// <summary>Deletes texts, all or none; keys that are not there do no harm.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="cancellation">Gives up before anything is done.</param>
    /// <returns>When deleted.</returns>
    ValueTask DeleteAsync(HallId hall, IReadOnlyCollection<string> keys, CancellationToken cancellation = default);
}
