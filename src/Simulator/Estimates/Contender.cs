using Queueing.Domain.Estimates;

namespace Queueing.Simulator.Estimates;

/// <summary>One of the estimators that are compared.</summary>
internal sealed class Contender(string name, bool isSingle, Func<TraceWait, (Said Learned, Said Squares), Said> say)
{
    public const string Rolling = "rolling mean of 30 min";
    public const string Learned = "learned";
    public const string Frozen = "learned, frozen after training";

    public string Name => name;

    public bool IsSingle => isSingle;

    public bool HasRange { get; init; } = true;

    public WaitScorer Scorer { get; } = new();

    public void Score(TraceWait wait, (Said Learned, Said Squares) said) => say(wait, said).Score(Scorer, wait.Seconds);
}
