using Queueing.Domain.Decisions;
using Queueing.Grains.Contracts;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Queues;

/// <summary>How a command ended.</summary>
/// <param name="Answer">The answer, if neither of the others stands.</param>
/// <param name="Rejection">The domain's "no": before it is told, the journal is asked whether the command is a repeat.</param>
/// <param name="Repeated">The operation already made under the command's key.</param>
internal sealed record QueueReply(Answer<TicketView> Answer, Rejection? Rejection, RecordedOperation? Repeated);
