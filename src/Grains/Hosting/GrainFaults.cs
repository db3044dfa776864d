using Queueing.Grains.Journaling;

namespace Queueing.Grains.Hosting;

/// <summary>Tells faults that pass, and are met by asking again with the same key, from bugs.</summary>
public static class GrainFaults
{
    /// <summary>Tells whether asking again can help.</summary>
    /// <param name="e">What a call to a grain threw.</param>
    /// <returns>True for time-outs, lost silos, reloading activations and a journal that refuses for now.</returns>
    public static bool IsTransient(Exception e) => e
        is TimeoutException
        or OrleansException
        or ActivationFaultedException
        or JournalUncertainException
        or JournalUnavailableException;
}
