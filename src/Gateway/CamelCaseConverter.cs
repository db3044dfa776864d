using System.Text.Json;
using System.Text.Json.Serialization;

namespace Queueing.Gateway;

/// <summary>Writes a state as camelCase text and takes no numbers for one.</summary>
internal sealed class CamelCaseConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
