using Queueing.Domain.Estimates;

namespace Queueing.Gateway.Tickets;

/// <summary>The estimated wait as a range, in whole minutes.</summary>
/// <param name="Low">At least so many.</param>
/// <param name="High">At most so many, as far as can be foreseen.</param>
internal sealed record WaitMinutes(int Low, int High)
{
    public static WaitMinutes Of(WaitRange range) =>
        new((int)Math.Floor(range.Low.TotalMinutes), (int)Math.Ceiling(range.High.TotalMinutes));
}
