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
internal sealed partial class QueueEventJson : JsonSerializerContext;
