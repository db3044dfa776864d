using System.Diagnostics.CodeAnalysis;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Batching;

/// <summary>
/// The last answers that an activation gave to what it appended. Callers who timed out repeat at once: a repeat that is found
/// here costs no append, no look-up and no fold. What is forgotten, or was answered by another activation, the journal knows.
/// </summary>
/// <param name="capacity">How many answers are kept.</param>
internal sealed class RecentAnswers(int capacity)
{
    private readonly Dictionary<OperationId, (long Fingerprint, object Answer)> answers = [];
    private readonly Queue<OperationId> order = new();

    public void Keep<T>(Caller caller, Answer<T> answer)
        where T : class
    {
        var id = caller.ToOperationId();
        if (answers.TryAdd(id, (caller.Fingerprint, answer)))
        {
            order.Enqueue(id);
        }

        if (order.Count > capacity)
        {
            answers.Remove(order.Dequeue());
        }
    }

    /// <summary>Finds the first answer, or the refusal of another request under its key.</summary>
    public bool TryFind<T>(Caller caller, [NotNullWhen(true)] out Answer<T>? answer)
        where T : class
    {
        answer = answers.TryGetValue(caller.ToOperationId(), out var first)
            ? first.Fingerprint == caller.Fingerprint && first.Answer is Answer<T> same ? same : Refusals.KeyReused
            : null;
        return answer is not null;
    }
}
