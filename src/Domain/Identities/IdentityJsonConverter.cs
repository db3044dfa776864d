using System.Text.Json;
using System.Text.Json.Serialization;

namespace Queueing.Domain.Identities;

/// <summary>Writes an identity as a JSON string and refuses a string that is not one.</summary>
/// <typeparam name="T">The identity.</typeparam>
public sealed class IdentityJsonConverter<T> : JsonConverter<T>
    where T : struct, IIdentity<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.String)
        {
            throw new JsonException($"a {typeof(T).Name} is a string");
        }

        var text = reader.GetString();
        return T.TryParse(text, out var identity)
            ? identity
            : throw new JsonException($"'{text}' is not a {typeof(T).Name}");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
