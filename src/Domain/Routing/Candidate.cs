namespace Queueing.Domain.Routing;

/// <summary>A queue in comparison: overdue ones first, the longest against its target before the others; then by score.</summary>
internal readonly record struct Candidate(
    int Queue,
    CallRule Rule,
    double OverdueRatio,
    TimeSpan Age,
    double Efficiency,
    double Score)
    : IComparable<Candidate>
{
    public int CompareTo(Candidate other)
    {
        var order = other.OverdueRatio.CompareTo(OverdueRatio);
        order = order != 0 ? order : other.Score.CompareTo(Score);
        return order != 0 ? order : Queue.CompareTo(other.Queue);
    }
}
