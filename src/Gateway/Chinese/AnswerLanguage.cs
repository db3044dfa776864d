using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Pages;

namespace Queueing.Gateway.Chinese;

/// <summary>
/// How answers are written: every member named <c>zh</c> in simplified Chinese, or for those who prefer it in traditional. It is the
/// only place where the API turns one into the other; what is spoken, typed or stored stays as it is.
/// </summary>
internal sealed class AnswerLanguage
{
    public static readonly AnswerLanguage Simplified = new(GatewayJson.Api.Options, string.Empty);

    public static readonly AnswerLanguage Traditional = new(
        new JsonSerializerOptions(GatewayJson.Api.Options) { TypeInfoResolver = GatewayJson.Api.WithAddedModifier(Write) }, "-hant");

    private readonly JsonSerializerOptions options;

    private AnswerLanguage(JsonSerializerOptions options, string mark)
    {
        this.options = options;
        options.MakeReadOnly();
        Mark = mark;
    }

    /// <summary>Gets what tells the entity tags of the two apart.</summary>
    public string Mark { get; }

    /// <summary>Gets how an answer to a request is written.</summary>
    public static AnswerLanguage Of(HttpRequest request) => PageLanguage.PrefersTraditional(request) ? Traditional : Simplified;

    public byte[] Bytes<T>(T answer, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(
        answer, ReferenceEquals(this, Simplified) ? type : (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));

    private static void Write(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.Name == "zh" && property.PropertyType == typeof(string) && property.Get is { } get)
            {
                property.Get = answer => (answer as TextAnswer)?.Hant ?? (get(answer) is string text ? TraditionalChinese.Of(text) : null);
            }
        }
    }
}
