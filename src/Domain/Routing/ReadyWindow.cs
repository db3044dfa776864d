namespace Queueing.Domain.Routing;

/// <summary>A ready window in comparison: any but the windows beyond their duty first, then the idlest, then by rank and place.</summary>
/// <param name="Window">The window's place.</param>
/// <param name="Rank">How it comes to serve the queue; the less the nearer.</param>
/// <param name="IsBeyondDuty">True when it may serve the queue only because somebody is overdue.</param>
/// <param name="Idleness">The part of its time open that it was ready, 0–1, less what help must be idle for beyond an own window.</param>
internal readonly record struct ReadyWindow(int Window, int Rank, bool IsBeyondDuty, double Idleness) : IComparable<ReadyWindow>
{
    public int CompareTo(ReadyWindow other)
    {
        var order = IsBeyondDuty.CompareTo(other.IsBeyondDuty);
        order = order != 0 ? order : other.Idleness.CompareTo(Idleness);
        order = order != 0 ? order : Rank.CompareTo(other.Rank);
        return order != 0 ? order : Window.CompareTo(other.Window);
    }
}
