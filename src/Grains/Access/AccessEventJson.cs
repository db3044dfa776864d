using System.Text.Json.Serialization;
using Queueing.Domain.Access.Events;

namespace Queueing.Grains.Access;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(AccountCreated))]
[JsonSerializable(typeof(RoleGranted))]
[JsonSerializable(typeof(RoleWithdrawn))]
[JsonSerializable(typeof(PasswordReset))]
[JsonSerializable(typeof(PasswordSet))]
[JsonSerializable(typeof(SessionsRevoked))]
[JsonSerializable(typeof(AccountClosed))]
[JsonSerializable(typeof(DeviceInvited))]
[JsonSerializable(typeof(DeviceEnrolled))]
[JsonSerializable(typeof(DeviceRevoked))]
[JsonSerializable(typeof(HallFileReplaced))]
internal sealed partial class AccessEventJson : JsonSerializerContext;
