namespace Queueing.LiveHall;

/// <summary>How the simulated supervisor acts. A person may act beside it through the same API.</summary>
public enum SupervisorConduct
{
    /// <summary>Approves proposals and acknowledges alerts, each after a short delay.</summary>
    Approves,

    /// <summary>
    /// The rule of thumb, for comparison: every ten minutes a queue with 15 or more waiting gets a back-office window or an
    /// idle sector window, and one with 3 or fewer loses it. Proposals are declined.
    /// </summary>
    RuleOfThumb,

    /// <summary>Does nothing; proposals lapse.</summary>
    Absent,
}
