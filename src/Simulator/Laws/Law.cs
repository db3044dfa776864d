using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Laws;

/// <summary>The distribution of a time: services, gaps between arrivals, patience, set-up. Never negative.</summary>
public abstract class Law
{
    /// <summary>Gets the mean.</summary>
    public abstract double Mean { get; }

    /// <summary>Gets the squared coefficient of variation: variance ÷ mean².</summary>
    public abstract double Scv { get; }

    /// <summary>Gets a value indicating whether it needs no random number.</summary>
    public virtual bool IsCertain => false;

    /// <summary>Draws a value.</summary>
    public abstract double Draw(Draws draws);

    /// <summary>Gets the law as a run begins with it; only a law that remembers its place differs from itself.</summary>
    public virtual Law Fresh() => this;
}
