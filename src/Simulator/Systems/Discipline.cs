namespace Queueing.Simulator.Systems;

/// <summary>Who is next among those a free server may take.</summary>
public enum Discipline
{
    /// <summary>First come, first served, over all classes.</summary>
    FirstCome,

    /// <summary>The class with the lowest priority number, first come within it (Cobham 1954).</summary>
    Priority,

    /// <summary>The largest slope × time waited (Kleinrock 1964).</summary>
    Accumulating,

    /// <summary>The smallest seniority: arrival less the class's head start, in the order of the Domain's own waiting line.</summary>
    HeadStart,
}
