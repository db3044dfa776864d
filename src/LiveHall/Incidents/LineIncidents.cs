using Queueing.LiveHall.Accounts;
using Queueing.LiveHall.Api;
using Queueing.LiveHall.Floor;

namespace Queueing.LiveHall.Incidents;

/// <summary>What people meet between the draw and the call. A ready window may be faster: then they do not meet it.</summary>
internal sealed class LineIncidents(Stage stage)
{
    public async Task MeetAsync(TicketRecord record, CancellationToken cancel)
    {
        var isLifted = record.Meets(Incident.AimLifted);
        if (isLifted || record.Meets(Incident.Aimed))
        {
            await AimAsync(record, isLifted, cancel);
        }
        else if (record.Meets(Incident.Reprinted))
        {
            var printed = await stage.Guide(record.TicketId).PostAsync<ReasonRequest, TicketAnswer>(record.Path("reprint"), new ReasonRequest("paper jam"), cancel);
            stage.Ledger.Met(Incident.Reprinted, printed.IsOk);
        }
        else if (record.Meets(Incident.Reprioritised) && stage.Day.LongestHeadStart is { } priority)
        {
            var moved = await stage.Guide(record.TicketId).PostAsync<ReprioritiseRequest, TicketAnswer>(
                record.Path("reprioritise"), new ReprioritiseRequest(priority, "card seen"), cancel);
            stage.Ledger.Met(Incident.Reprioritised, moved.IsOk);
        }
        else if (record.Meets(Incident.Redirected) && stage.Day.Another(record.Queue, stage.Clock.Now) is { } service)
        {
            var sent = await stage.Guide(record.TicketId).PostAsync<TransferRequest, TicketAnswer>(
                record.Path("transfer"), new TransferRequest(stage.Day.QueueOf(service), null, "the number is for the wrong queue"), cancel);
            stage.Ledger.Met(Incident.Redirected, sent.IsOk);
            record.Queue = sent.Value?.Queue ?? record.Queue;
        }
        else if (record.Incident is (Incident.Expired or Incident.CancelledAside or Incident.LapsedAside) and var gone && record.Meets(gone))
        {
            await SetAsideAsync(record, gone, cancel);
        }
    }

    private async Task SetAsideAsync(TicketRecord record, Incident gone, CancellationToken cancel)
    {
        var guide = stage.Guide(record.TicketId);
        var aside = await guide.PostAsync<ParkRequest, TicketAnswer>(record.Path("park"), new ParkRequest("fetches a paper", null), cancel);
        if (!aside.IsOk)
        {
            return;
        }

        stage.Ledger.Becomes(record, TicketPhase.Away);
        if (gone is Incident.LapsedAside && await Lapse.AwaitAsync(stage, record, gone, cancel))
        {
            stage.Ledger.Becomes(record, TicketPhase.Missed);
            return;
        }

        var ended = gone is Incident.CancelledAside && record is { Arrival: { } arrival, AccessToken: { } token }
            ? await stage.Citizen(arrival.Key, token).PostAsync<ReasonRequest, TicketAnswer>(record.Path("cancel"), new ReasonRequest("comes another day"), cancel)
            : await guide.PostAsync<ReasonRequest, TicketAnswer>(record.Path("expire"), new ReasonRequest("did not come back"), cancel);
        stage.Ledger.Met(gone, ended.IsOk && gone is not Incident.LapsedAside);
        stage.Ledger.Becomes(record, ended.Value?.State.Are(States.Cancelled) is true ? TicketPhase.Cancelled : TicketPhase.Missed);
    }

    // Refused where that window is closed; when it closes later, the hall itself gives the ticket back to all.
    private async Task AimAsync(TicketRecord record, bool isLifted, CancellationToken cancel)
    {
        if (stage.Day.Hall.Windows.FirstOrDefault(x => x.Primary.Contains(record.Queue, StringComparer.Ordinal))?.Window is not { } window)
        {
            return;
        }

        var guide = stage.Guide(record.TicketId);
        var aimed = await guide.PostAsync<AimRequest, TicketAnswer>(record.Path("transfer"), new AimRequest(window, "began the matter there"), cancel);
        stage.Ledger.Met(Incident.Aimed, aimed.IsOk && !isLifted);
        if (aimed.IsOk && isLifted)
        {
            var lifted = await guide.PostAsync<ReasonRequest, TicketAnswer>(record.Path("lift-aim"), new ReasonRequest("the clerk is at lunch"), cancel);
            stage.Ledger.Met(Incident.AimLifted, lifted.IsOk);
        }
    }
}
