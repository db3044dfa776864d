using System.Text.Json.Serialization;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Grains.Queues;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(TicketDrawn))]
[JsonSerializable(typeof(TicketCalled))]
[JsonSerializable(typeof(TicketRecalled))]
[JsonSerializable(typeof(ServiceStarted))]
[JsonSerializable(typeof(ServiceFinished))]
[JsonSerializable(typeof(TicketMissed))]
[JsonSerializable(typeof(TicketPutBack))]
[JsonSerializable(typeof(TicketReinstated))]
[JsonSerializable(typeof(TicketTransferredOut))]
[JsonSerializable(typeof(TicketTransferredIn))]
[JsonSerializable(typeof(TicketCancelled))]
[JsonSerializable(typeof(TicketParked))]
[JsonSerializable(typeof(TicketReleased))]
[JsonSerializable(typeof(TicketRequeued))]
[JsonSerializable(typeof(TicketReprioritised))]
[JsonSerializable(typeof(TicketReopened))]
[JsonSerializable(typeof(TicketExpired))]
[JsonSerializable(typeof(TicketReprinted))]
[JsonSerializable(typeof(ServiceRated))]
[JsonSerializable(typeof(SegmentFinished))]
[JsonSerializable(typeof(ServicesAdded))]
[JsonSerializable(typeof(TicketAimed))]
[JsonSerializable(typeof(AimLifted))]
[JsonSerializable(typeof(CallMoved))]
[JsonSerializable(typeof(PaperEntered))]
[JsonSerializable(typeof(ServedByHand))]
[JsonSerializable(typeof(TicketForwarded))]
[JsonSerializable(typeof(ForwardArrived))]
internal sealed partial class QueueEventJson : JsonSerializerContext;
