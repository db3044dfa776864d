namespace Queueing.Domain.Tickets;

/// <summary>Where a missed ticket re-enters the line.</summary>
public enum ReinstatePlace
{
    /// <summary>At its original place.</summary>
    Original,

    /// <summary>After a number of tickets that wait now.</summary>
    After,

    /// <summary>At the end.</summary>
    Tail,
}
