using System.Text.Json.Serialization;
using Queueing.Domain.Steering.Events;

namespace Queueing.Grains.Steering;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(VisitorSteered))]
internal sealed partial class SteeringEventJson : JsonSerializerContext;
