using System.Globalization;
using Queueing.Domain.Halls;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Chinese;
using Queueing.Gateway.Guides;
using Queueing.Gateway.Pages;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tickets;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Slips;

/// <summary>What is given to somebody who drew: the paper for a thermal printer, and the QR code by which a phone follows the ticket.</summary>
internal sealed class SlipEndpoints(TicketDesk desk, TicketTokens tokens, GatewayOptions options)
{
    private const string Tag = "Tickets";
    private const Roles Holders = Roles.Citizen | Roles.Phone | Roles.Kiosk | Roles.Clerk | Roles.Supervisor;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHall("GET", "/tickets/{id}/slip", request => AnswerAsync(request, "application/octet-stream", Paper))
            .Says("The slip for a thermal printer of 80 mm, as ESC/POS bytes", Tag).Asks("lang", "zh-Hans, zh-Hant or en; what Accept-Language prefers by default, and else zh-Hans")
            .AnswersBytes("application/octet-stream").Refuses(400, 404, 503).Allows(Holders);
        routes.MapHall("GET", "/tickets/{id}/qr.svg", request => AnswerAsync(
                request, "image/svg+xml", (_, ticket, _) => System.Text.Encoding.UTF8.GetBytes(QrCode.Svg(Follow(request, ticket), ticket.Number.Value))))
            .Says("The QR code by which a phone follows the ticket", Tag)
            .AnswersBytes("image/svg+xml").Refuses(400, 404, 503).Allows(Holders);
    }

    private async Task AnswerAsync(HallRequest request, string type, Func<HallRequest, TicketView, string, byte[]> write)
    {
        if (PageLanguage.Asked(request.Http.Request) is not { } language)
        {
            await request.RefuseAsync(Problem.OfField(ProblemKind.Invalid, "lang", "must be zh-Hans, zh-Hant or en"));
            return;
        }

        if (!request.TryRoute<TicketId>("id", out var id, out var problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        if (!(await desk.FindAsync(request.Hall, id)).IsDone(out var ticket, out var refusal))
        {
            await request.RefuseAsync(refusal);
            return;
        }

        await request.AnswerAsync(write(request, ticket, language), type, "no-store");
    }

    /// <summary>The address under which the holder follows the ticket without an account: the secret stands behind the '#', which no server sees.</summary>
    private string Follow(HallRequest request, TicketView ticket) => GuideAddress.Of(
        request.Http.Request, options, $"/{request.Hall.Id.Value}/phone#ticket={ticket.Id.Value}&key={tokens.Of(request.Hall.Id, ticket.Id)}");

    private byte[] Paper(HallRequest request, TicketView ticket, string language)
    {
        var hall = request.Hall;
        var drawn = TimeZoneInfo.ConvertTime(ticket.DrawnAt, hall.TimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var paper = new EscPos().Line(Say(hall.Name)).Space()
            .Line(ticket.Number.Value, 4).Space()
            .Line(Say(hall.Find(ticket.Service)!.Name), 2);
        foreach (var fact in Facts(hall, ticket))
        {
            paper.Line(Say(fact));
        }

        return paper.Space().QrCode(Follow(request, ticket))
            .Line(Say(new("扫码查看排队进度", "Scan to follow your number")))
            .Line(drawn).Space(3).Cut();

        string Say(LocalizedText text) => text.In(language);
    }

    /// <summary>How many are before it, how long that may take, and where to wait.</summary>
    private static IEnumerable<LocalizedText> Facts(Hall hall, TicketView ticket)
    {
        if (ticket.Ahead is { } ahead)
        {
            yield return new($"您前面还有 {ahead} 人", $"{ahead} ahead of you");
        }

        if (ticket.Wait is { } range && WaitMinutes.Of(range) is var wait)
        {
            yield return new($"预计等候 {wait.Low}-{wait.High} 分钟", $"About {wait.Low}-{wait.High} min");
        }

        string[] zones = [.. hall.Windows.Where(x => ticket.Aim is { } aim ? x.Id == aim : x.Primary.Contains(ticket.Queue)).Select(x => x.Zone).Distinct(StringComparer.Ordinal)];
        if (zones.Length > 0)
        {
            yield return new($"请在 {string.Join("、", zones)} 区等候", $"Please wait in zone {string.Join(", ", zones)}");
        }
    }
}
