using System.Collections.Immutable;
using Queueing.Domain.Halls;

namespace Queueing.Grains.Dispatch;

/// <summary>Shows the items of a list that only grows, each anew only when it has been replaced.</summary>
/// <typeparam name="T">An item; one that changes is replaced by another.</typeparam>
/// <typeparam name="TView">How it is shown.</typeparam>
/// <param name="show">Shows one.</param>
internal sealed class Shown<T, TView>(Func<Hall, T, TView> show)
    where T : class
{
    private readonly List<T> items = [];
    private ImmutableArray<TView> views = [];

    public ImmutableArray<TView> Of(Hall hall, IReadOnlyList<T> now)
    {
        var next = views.ToBuilder();
        for (var i = 0; i < now.Count; i++)
        {
            if (i == items.Count)
            {
                items.Add(now[i]);
                next.Add(show(hall, now[i]));
            }
            else if (!ReferenceEquals(items[i], now[i]))
            {
                items[i] = now[i];
                next[i] = show(hall, now[i]);
            }
        }

        return views = next.ToImmutable();
    }
}
