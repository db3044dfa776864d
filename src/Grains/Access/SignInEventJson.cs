using System.Text.Json.Serialization;
using Queueing.Domain.Access.Events;

namespace Queueing.Grains.Access;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(SignedIn))]
[JsonSerializable(typeof(SignedOut))]
[JsonSerializable(typeof(SignInRefused))]
internal sealed partial class SignInEventJson : JsonSerializerContext;
