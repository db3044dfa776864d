using System.Collections.Concurrent;
using Queueing.Domain.Halls;
using Queueing.Gateway.Chinese;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Board;

/// <summary>One version of a hall's board; a page is prepared when it is first asked for, once for everybody.</summary>
internal sealed class BoardVersion(Hall hall, DateOnly date, BoardView view)
{
    private readonly ConcurrentDictionary<(AnswerLanguage Language, string Zone), BoardPage> zones = new();
    private BoardPage? whole;
    private BoardPage? traditional;

    /// <summary>Finds an announcement that stands on the board.</summary>
    public AnnouncementAnswer? Find(string announcement) => Page(AnswerLanguage.Simplified, zone: null).Find(announcement);

    public BoardPage Page(AnswerLanguage language, string? zone) =>
        zone is not null ? zones.GetOrAdd((language, zone), static (key, of) => BoardPage.Of(of.hall, of.date, of.view, key.Language, key.Zone), (hall, date, view))
        : language == AnswerLanguage.Simplified ? whole ??= Whole(language)
        : traditional ??= Whole(language);

    private BoardPage Whole(AnswerLanguage language) => BoardPage.Of(hall, date, view, language, zone: null);
}
