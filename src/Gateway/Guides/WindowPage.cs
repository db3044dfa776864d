using System.Xml.Linq;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;

namespace Queueing.Gateway.Guides;

/// <summary>The guide page of a window: what it does, item by item, each with its own page, and whom to ask.</summary>
internal static class WindowPage
{
    public static byte[] Write(GuidePage page, Hall hall, Window window, string address) => page.Write(
        window.Name,
        new LocalizedText($"{GuideWords.Zone.Zh} {window.Zone}", $"{GuideWords.Zone.En} {window.Zone}"),
        address,
        ((XElement?[])[Items(page, hall, GuideWords.Items, window.Primary.Contains), Items(page, hall, GuideWords.TidalItems, window.Tidal.Contains)])
            .OfType<XElement>());

    private static XElement? Items(GuidePage page, Hall hall, LocalizedText title, Predicate<QueueId> serves)
    {
        var departments = hall.Departments
            .Select(x => (Department: x, Services: hall.Services.Where(y => y.Department == x.Id && serves(y.Queue)).ToArray()))
            .Where(x => x.Services.Length > 0)
            .ToArray();
        return departments.Length == 0 ? null : page.Section(title, departments.SelectMany(x => (XElement?[])[
            new XElement("h3", page.Say(x.Department.Name)),
            x.Department.Phone is { } phone ? new XElement("p", page.Say(GuideWords.Phone), page.Say(GuideWords.Colon), GuidePage.Telephone(phone)) : null,
            new XElement("ul", x.Services.Select(y => new XElement("li", page.Link($"/guide/{hall.Id}/services/{y.Id}", y.Name)))),
        ]));
    }
}
