namespace Queueing.Domain.Tickets;

/// <summary>What a ticket's priority class stands on. The names are part of the stored form and of the API.</summary>
public enum PriorityEvidence
{
    /// <summary>Nothing was recorded: the ordinary class needs nothing, and older journals did not tell.</summary>
    None,

    /// <summary>The citizen said so.</summary>
    Declared,

    /// <summary>A member of staff saw it: a card, a certificate, the person.</summary>
    Verified,
}
