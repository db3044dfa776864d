using System.Text.Json.Serialization;
using Queueing.Domain.Outages.Events;

namespace Queueing.Grains.Outages;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(HallUp))]
internal sealed partial class OutageEventJson : JsonSerializerContext;
