using Queueing.Grains.Contracts;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Batching;

/// <summary>How a command ended.</summary>
/// <typeparam name="T">What it answers.</typeparam>
/// <param name="Answer">The answer, unless it is a repeat.</param>
/// <param name="FromState">
/// Nothing was appended: the answer is a "no", or that nothing was to do, and stands on the state alone. Before it is told, the
/// journal is asked whether the command is a repeat.
/// </param>
/// <param name="Repeated">The operation already made under the command's key.</param>
internal sealed record Reply<T>(Answer<T> Answer, bool FromState = false, RecordedOperation? Repeated = null)
    where T : class
{
    /// <summary>The reply to a command whose key the journal already has.</summary>
    public static Reply<T> To(RecordedOperation existing) => new(Hosting.Refusals.KeyReused, false, existing);
}
