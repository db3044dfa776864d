using Queueing.LiveHall.Accounts;
using Queueing.LiveHall.Api;
using Queueing.LiveHall.Incidents;
using Queueing.Simulator.Arrivals;

namespace Queueing.LiveHall.Floor;

/// <summary>Draws a number at a kiosk, or from the guide when staff must see a paper first; waits, and gives up when patience runs out before the call.</summary>
internal sealed class Citizen(Stage stage, Crew seats, Arrival arrival)
{
    private static readonly TimeSpan UntilEntered = TimeSpan.FromMinutes(4);

    /// <summary>A hall's clock that is read on a busy machine is that much off at most, in wall time; nobody enters what has not come.</summary>
    private static readonly TimeSpan ClockError = TimeSpan.FromSeconds(2);

    public async Task RunAsync(CancellationToken cancel)
    {
        var (caller, channel) = stage.Day.IsVerified(arrival.PriorityClass)
            ? (stage.Guide(arrival.Key), "clerk")
            : (stage.Kiosk(arrival.Key), "kiosk");
        var incident = stage.Incidents.Of(arrival.Key);
        var second = incident is Incident.TwoServices ? stage.Day.Another(arrival.Queue, arrival.At) : null;
        string[] services = second is null ? [arrival.Service] : [arrival.Service, second];
        var answer = incident is Incident.OnPaper
            ? await EnterAsync(services, cancel)
            : await DrawAsync(caller, new DrawRequest(services, arrival.PriorityClass, channel), incident is Incident.DrawnTwice, cancel);
        if (answer.Value is not { } ticket)
        {
            Refused(answer);
            return;
        }

        stage.Ledger.Met(incident, second is not null || incident is Incident.DrawnTwice or Incident.OnPaper);
        var record = stage.Ledger.Drew(arrival, ticket, incident);
        if ((incident is Incident.LeftTheLine ? TimeSpan.Zero : arrival.Visit.Patience) is { } patience && ticket.AccessToken is { } token)
        {
            seats.Start(() => GiveUpAsync(record, ticket.DrawnAt + patience, stage.Citizen(arrival.Key, token), cancel));
        }

        await new LineIncidents(stage).MeetAsync(record, cancel);
    }

    private async Task<ApiAnswer<TicketAnswer>> DrawAsync(Caller caller, DrawRequest draw, bool twice, CancellationToken cancel)
    {
        if (!twice)
        {
            return await caller.PostAsync<DrawRequest, TicketAnswer>("/tickets", draw, cancel);
        }

        var (one, other) = await caller.PostTwiceAsync<DrawRequest, TicketAnswer>("/tickets", draw, cancel);
        if (one.Value is { } first && other.Value is { } second && first.TicketId != second.TicketId)
        {
            stage.Ledger.Violates($"{arrival.Key} pressed twice and drew {first.Number} and {second.Number}");
        }

        return one.IsOk ? one : other;
    }

    // The kiosk is out of order: the guide gives out a paper, and enters it when there is time.
    private async Task<ApiAnswer<TicketAnswer>> EnterAsync(string[] services, CancellationToken cancel)
    {
        var clockError = ClockError * stage.Clock.Speed;
        await stage.Clock.ForAsync(clockError > UntilEntered ? clockError : UntilEntered, cancel);
        var paper = new PaperRequest(stage.NextPaper(), services, arrival.PriorityClass, arrival.At);
        var entered = await stage.Guide(arrival.Key).PostAsync<PapersRequest, PapersAnswer>(
            "/tickets/paper", new PapersRequest("the kiosk is out of order", [paper]), cancel);
        return new ApiAnswer<TicketAnswer>(entered.Status, entered.Value?.Tickets[0], entered.Problem, null);
    }

    private void Refused(ApiAnswer<TicketAnswer> answer)
    {
        stage.Ledger.TurnedAway(arrival, answer.Told);

        // The calendar and the drain estimate may close a queue; nothing else may turn anybody away.
        if (answer.Status != 409)
        {
            stage.Ledger.Violates($"{arrival.Key} could not draw a number for {arrival.Service}: {answer.Told}");
        }
    }

    private async Task GiveUpAsync(TicketRecord record, DateTimeOffset at, Caller self, CancellationToken cancel)
    {
        await stage.Clock.UntilAsync(at, cancel);
        if (record.IsOver || record.WaitSeconds is not null)
        {
            return;
        }

        var seen = await self.GetAsync<TicketAnswer>(record.Address, cancel);
        if (!seen.Value?.State.Are(States.Waiting) ?? true)
        {
            return;
        }

        var left = await self.PostAsync<ReasonRequest, TicketAnswer>(record.Path("cancel"), new ReasonRequest("gave up waiting"), cancel);
        if (left.IsOk)
        {
            stage.Ledger.Met(record.Incident, record.Incident is Incident.LeftTheLine);
            stage.Ledger.Becomes(record, TicketPhase.Cancelled);
        }
    }
}
