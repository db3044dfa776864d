using Queueing.Domain.Halls;

namespace Queueing.Domain.Calendar;

/// <summary>A holiday (节假日): one day or a run of them.</summary>
/// <param name="Name">Its name.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; not before <paramref name="From"/>.</param>
public sealed record Holiday(LocalizedText Name, DateOnly From, DateOnly To)
{
    /// <summary>Tells whether a date is one of its days.</summary>
    /// <param name="date">The date.</param>
    /// <returns>True from the first day to the last.</returns>
    public bool Holds(DateOnly date) => date >= From && date <= To;
}
