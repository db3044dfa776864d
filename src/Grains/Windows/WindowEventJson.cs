using System.Text.Json.Serialization;
using Queueing.Domain.Windows.Events;

namespace Queueing.Grains.Windows;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(WindowOpened))]
[JsonSerializable(typeof(WindowPaused))]
[JsonSerializable(typeof(WindowDraining))]
[JsonSerializable(typeof(WindowClosed))]
[JsonSerializable(typeof(WindowReady))]
[JsonSerializable(typeof(OrderTaken))]
[JsonSerializable(typeof(CallMade))]
[JsonSerializable(typeof(AutoCallSet))]
internal sealed partial class WindowEventJson : JsonSerializerContext;
