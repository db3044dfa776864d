using Queueing.Domain.Dispatch;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Dispatch;

/// <summary>
/// Compares the journal's heads with what owners have reported. Until they all have, the view of a fresh activation has holes,
/// and a policy that acted on it would see a hall without windows.
/// </summary>
internal sealed class OwnersReported(HallView view)
{
    /// <summary>After so many looks the policy goes on without an owner that cannot report, for example an unreadable stream.</summary>
    private const int Patience = 3;

    private readonly long[] queueHeads = new long[view.Hall.Queues.Length];
    private readonly long[] windowHeads = new long[view.Hall.Windows.Length];
    private int looks;
    private bool complete;

    public bool HasLooked => looks > 0;

    /// <summary>Takes the heads; lists the owners that are ahead of the view.</summary>
    public void Look(IReadOnlyList<StreamHead> heads, List<StreamHead> ahead)
    {
        looks++;
        ahead.Clear();
        foreach (var head in heads)
        {
            if (Place(head) is not { } place)
            {
                continue;
            }

            place.Heads[place.Index] = head.Version;
            if (place.Known < head.Version)
            {
                ahead.Add(head);
            }
            else if (head.Stream.Kind == StreamKind.Queue)
            {
                view.Confirm(place.Index, head.Version);
            }
        }

        // A queue without a stream has no calls: nothing to confirm.
        complete |= ahead.Count == 0 || looks >= Patience;
    }

    /// <summary>Tells whether the view can be acted on; once true it stays so.</summary>
    public bool AreComplete()
    {
        if (complete || !HasLooked)
        {
            return complete;
        }

        for (var queue = 0; queue < queueHeads.Length; queue++)
        {
            if ((view.QueueAt(queue)?.Version ?? 0) < queueHeads[queue])
            {
                return false;
            }
        }

        for (var window = 0; window < windowHeads.Length; window++)
        {
            if ((view.WindowAt(window)?.Version ?? 0) < windowHeads[window])
            {
                return false;
            }
        }

        return complete = true;
    }

    private (long[] Heads, int Index, long Known)? Place(StreamHead head)
    {
        if (head.Stream.Kind == StreamKind.Queue && Domain.Identities.QueueId.TryParse(head.Stream.Owner, out var queue))
        {
            var index = view.Hall.IndexOf(queue);
            return index < 0 ? null : (queueHeads, index, view.QueueAt(index)?.Version ?? 0);
        }

        if (head.Stream.Kind == StreamKind.Window && Domain.Identities.WindowId.TryParse(head.Stream.Owner, out var window))
        {
            var index = view.Hall.IndexOf(window);
            return index < 0 ? null : (windowHeads, index, view.WindowAt(index)?.Version ?? 0);
        }

        return null;
    }
}
