using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Gateway.Catalogue;
using Queueing.Gateway.Halls;

namespace Queueing.Gateway.Guides;

/// <summary>The guide page of a service item: what to bring, how long it takes, where and when, and whether one need come at all.</summary>
internal static class ServicePage
{
    public static byte[] Write(GuidePage page, ServiceGuide guide, string address) => page.Write(
        guide.Service.Name, guide.Department.Name, address, Sections(page, guide).OfType<XElement>());

    private static IEnumerable<XElement?> Sections(GuidePage page, ServiceGuide guide)
    {
        var service = guide.Service;
        yield return service.Alternatives.IsEmpty ? null : Alternatives(page, service);
        yield return page.Section(GuideWords.Materials, service.Materials.IsEmpty
            ? new XElement("p", page.Say(GuideWords.NoMaterials))
            : new XElement("ol", service.Materials.Select(x => new XElement("li", page.Say(x)))));
        yield return new XElement("section", page.Facts(
            (GuideWords.Handling, service.Handling is { } handling ? page.Say(GuideWords.Of(handling)) : null),
            (GuideWords.TimeLimit, Optional(page, service.TimeLimit)),
            (GuideWords.Fee, Optional(page, service.Fee)),
            (GuideWords.LegalBasis, Optional(page, service.LegalBasis)),
            (GuideWords.Phone, guide.Department.Phone is { } phone ? GuidePage.Telephone(phone) : null),
            (GuideWords.When, page.Say(When(guide.Sessions, guide.Hall.TimeZone))),
            (GuideWords.Queue, page.Say(guide.Hall.Find(service.Queue)!.Name)),
            (GuideWords.Where, guide.Windows.IsEmpty ? null : Windows(page, guide))));
    }

    private static string? Optional(GuidePage page, LocalizedText? text) => text is null ? null : page.Say(text);

    private static XElement Alternatives(GuidePage page, Service service)
    {
        var section = page.Section(GuideWords.Alternatives, new XElement("ul", service.Alternatives.Select(x => new XElement(
            "li",
            new XElement("b", page.Say(GuideWords.Of(x.Kind)), page.Say(GuideWords.Colon)), page.Say(x.Text),
            x.Url is { } url ? new XElement("div", page.Link(url, new LocalizedText(url, url))) : null))));
        section.SetAttributeValue("class", "other");
        return section;
    }

    private static LocalizedText When(ImmutableArray<SessionInstants> sessions, TimeZoneInfo zone)
    {
        if (sessions.IsEmpty)
        {
            return GuideWords.NoSession;
        }

        var day = ZonedTime.In(sessions[0].DrawsFrom, zone);
        var times = sessions.Select(x => $"{ZonedTime.In(x.DrawsFrom, zone):HH:mm}–{ZonedTime.In(x.DrawsUntil, zone):HH:mm}").ToArray();
        return new LocalizedText(
            $"{day:M月d日} {string.Join(GuideWords.Comma.Zh, times)}",
            string.Create(CultureInfo.InvariantCulture, $"{day:d MMM} {string.Join(GuideWords.Comma.En, times)}"));
    }

    private static IEnumerable<XElement> Windows(GuidePage page, ServiceGuide guide) => guide.Windows
        .GroupBy(x => x.Zone, StringComparer.Ordinal)
        .Select(zone => new XElement(
            "div",
            $"{page.Say(GuideWords.Zone)} {zone.Key}{page.Say(GuideWords.Colon)}",
            Runs(guide.Hall, zone).SelectMany((run, i) => (object[])[
                i == 0 ? string.Empty : page.Say(GuideWords.Comma),
                Window(page, guide.Hall, run.First),
                run.First == run.Last ? string.Empty : (object[])["–", Window(page, guide.Hall, run.Last)]])));

    private static XElement Window(GuidePage page, Hall hall, Window window) => page.Link($"/guide/{hall.Id}/windows/{window.Id}", window.Name);

    /// <summary>Joins windows that follow one another in the hall.</summary>
    private static List<(Window First, Window Last)> Runs(Hall hall, IEnumerable<Window> windows)
    {
        var runs = new List<(Window First, Window Last)>();
        foreach (var window in windows)
        {
            if (runs.Count > 0 && hall.IndexOf(runs[^1].Last.Id) + 1 == hall.IndexOf(window.Id))
            {
                runs[^1] = (runs[^1].First, window);
            }
            else
            {
                runs.Add((window, window));
            }
        }

        return runs;
    }
}
