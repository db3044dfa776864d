using Queueing.Domain.Halls;
using Queueing.Gateway.Pages;

namespace Queueing.Gateway.Chinese;

/// <summary>Says the service's texts in one language, where something is printed or written as a whole.</summary>
internal static class LocalTexts
{
    public static string In(this LocalizedText text, string language) => language switch
    {
        PageLanguage.English => text.En,
        PageLanguage.Traditional => text.Hant ?? TraditionalChinese.Of(text.Zh),
        _ => text.Zh,
    };
}
