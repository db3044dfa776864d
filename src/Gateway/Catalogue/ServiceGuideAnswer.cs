using Queueing.Domain.Halls;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Hours;

namespace Queueing.Gateway.Catalogue;

/// <summary>What to know of a service item before coming.</summary>
/// <param name="Service">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Department">Its department.</param>
/// <param name="Phone">The department's number for questions, or null.</param>
/// <param name="Queue">The queue its tickets wait in.</param>
/// <param name="Windows">The windows that serve that queue in ordinary duty.</param>
/// <param name="Materials">What to bring.</param>
/// <param name="Handling">When it is done; null when that is not told.</param>
/// <param name="TimeLimit">The time limit, or null.</param>
/// <param name="LegalBasis">The legal basis, or null.</param>
/// <param name="Fee">The fee, or null.</param>
/// <param name="Alternatives">The other ways; ask for one of them before a number is drawn.</param>
/// <param name="NextSession">The session whose numbers are given out now or next; null when none is known.</param>
/// <param name="Sessions">That session and the later ones of its day for which numbers are given out; none when none is known.</param>
/// <param name="Guide">The path of its guide page.</param>
internal sealed record ServiceGuideAnswer(
    string Service,
    TextAnswer Name,
    string Department,
    string? Phone,
    string Queue,
    string[] Windows,
    TextAnswer[] Materials,
    Handling? Handling,
    TextAnswer? TimeLimit,
    TextAnswer? LegalBasis,
    TextAnswer? Fee,
    AlternativeAnswer[] Alternatives,
    OpenSessionAnswer? NextSession,
    OpenSessionAnswer[] Sessions,
    string Guide)
{
    public static ServiceGuideAnswer Of(ServiceGuide guide) =>
        Of(guide, [.. guide.Sessions.Select(x => OpenSessionAnswer.Of(x, guide.Hall.TimeZone))]);

    private static ServiceGuideAnswer Of(ServiceGuide guide, OpenSessionAnswer[] sessions) => new(
        guide.Service.Id.Value,
        TextAnswer.Of(guide.Service.Name),
        guide.Service.Department.Value,
        guide.Department.Phone,
        guide.Service.Queue.Value,
        [.. guide.Windows.Select(x => x.Id.Value)],
        [.. guide.Service.Materials.Select(TextAnswer.Of)],
        guide.Service.Handling,
        Optional(guide.Service.TimeLimit),
        Optional(guide.Service.LegalBasis),
        Optional(guide.Service.Fee),
        [.. guide.Service.Alternatives.Select(x => new AlternativeAnswer(x.Kind, TextAnswer.Of(x.Text), x.Url))],
        sessions.FirstOrDefault(),
        sessions,
        $"/guide/{guide.Hall.Id}/services/{guide.Service.Id}");

    private static TextAnswer? Optional(LocalizedText? text) => text is null ? null : TextAnswer.Of(text);
}
