using Queueing.LiveHall.Accounts;
using Queueing.LiveHall.Api;
using Queueing.LiveHall.Floor;

namespace Queueing.LiveHall.Incidents;

/// <summary>What people meet from the beginning of a service on.</summary>
internal sealed class DeskIncidents(Stage stage, Crew crew, string window, string staff, Caller clerk, Aside aside)
{
    private static readonly TimeSpan Errand = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>What takes somebody from the window before the service is over.</summary>
    /// <returns>True when they are gone.</returns>
    public async Task<bool> InterruptAsync(TicketRecord record, string callId, CancellationToken cancel)
    {
        if (record.Meets(Incident.Requeued))
        {
            var sent = await clerk.PostAsync<RequeueRequest, TicketAnswer>(
                record.Path("requeue"), new RequeueRequest(callId, "photographs first", "tail"), cancel);
            stage.Ledger.Met(Incident.Requeued, sent.IsOk);
            return Left(record, sent, TicketPhase.Waiting);
        }

        if (record.Meets(Incident.TakenOver))
        {
            return await GoOverAsync(record, callId, cancel);
        }

        var named = record.Meets(Incident.CalledByName);
        if (!named && !record.Meets(Incident.Released))
        {
            return false;
        }

        var parked = await clerk.PostAsync<ParkRequest, TicketAnswer>(record.Path("park"), new ParkRequest("fetches a copy", callId), cancel);
        if (!Left(record, parked, TicketPhase.Away))
        {
            return false;
        }

        var back = stage.Clock.Now + Errand;
        if (named)
        {
            aside.Add(record, Incident.CalledByName, back);
        }

        // Whom the window does not call by name in time goes back into the line.
        crew.Start(() => ReleaseAsync(record, named ? back + Patience : back, named, cancel));
        return true;
    }

    public async Task AskFurtherAsync(TicketRecord record, string callId, CancellationToken cancel)
    {
        if (record.Meets(Incident.FurtherService) && stage.Day.Another(record.Issuer, stage.Clock.Now) is { } service)
        {
            var added = await clerk.PostAsync<ServicesRequest, TicketAnswer>(record.Path("services"), new ServicesRequest(callId, [service]), cancel);
            stage.Ledger.Met(Incident.FurtherService, added.IsOk);
        }
    }

    /// <summary>A colleague takes the seat over with the ticket in hand, ends the service and gives the seat back.</summary>
    /// <returns>The ticket as the colleague ended it; null when nobody took the seat.</returns>
    public async Task<ApiAnswer<TicketAnswer>?> HandOverAsync(TicketRecord record, CallRequest call, CancellationToken cancel)
    {
        if (!record.Meets(Incident.HandedOver) || stage.Day.BackOffice([record.Queue]) is not { } colleague)
        {
            return null;
        }

        var (seat, other) = ($"/windows/{window}", stage.Clerk(colleague));
        await clerk.PostAsync<HandoverRequest, WindowAnswer>($"{seat}/handover", new HandoverRequest(colleague), cancel);
        var taken = await other.PutAsync<StaffRequest, WindowAnswer>($"{seat}/staff", new StaffRequest(colleague), cancel);
        if (!taken.IsOk)
        {
            // They are at another window, or on their way there.
            await clerk.PostAsync<HandoverRequest, WindowAnswer>($"{seat}/handover", new HandoverRequest(null), cancel);
            return null;
        }

        var finished = await other.PostAsync<CallRequest, TicketAnswer>(record.Path("finish"), call, cancel);
        stage.Ledger.Met(Incident.HandedOver, finished.IsOk);
        await other.PostAsync<HandoverRequest, WindowAnswer>($"{seat}/handover", new HandoverRequest(staff), cancel);
        await clerk.PutAsync<StaffRequest, WindowAnswer>($"{seat}/staff", new StaffRequest(staff), cancel);
        return finished;
    }

    /// <summary>What follows the end of a visit.</summary>
    /// <returns>Where the ticket is then.</returns>
    public async Task<TicketPhase> EndAsync(TicketRecord record, CancellationToken cancel)
    {
        if (record.Meets(Incident.Reopened))
        {
            var again = await stage.Supervisor.PostAsync<ReasonRequest, TicketAnswer>(record.Path("reopen"), new ReasonRequest("a wrong date"), cancel);
            stage.Ledger.Met(Incident.Reopened, again.IsOk);
            return again.IsOk ? TicketPhase.Waiting : TicketPhase.Served;
        }

        if (record.Meets(Incident.Rated) && record is { Arrival: { } arrival, AccessToken: { } token })
        {
            var citizen = stage.Citizen(arrival.Key, token);
            var rated = await citizen.PostAsync<RatingRequest, TicketAnswer>(record.Path("rating"), new RatingRequest(5), cancel);
            stage.Ledger.Met(Incident.Rated, rated.IsOk);
            if ((await citizen.PostAsync<RatingRequest, TicketAnswer>(record.Path("rating"), new RatingRequest(1), cancel)).IsOk)
            {
                stage.Ledger.Violates($"{record.Number} was rated twice");
            }
        }

        return TicketPhase.Served;
    }

    // The other window learns of it by its stream and goes on with the service.
    private async Task<bool> GoOverAsync(TicketRecord record, string callId, CancellationToken cancel)
    {
        var windows = (await stage.Supervisor.GetAsync<List<FloorWindow>>("/windows", cancel)).Value ?? [];
        var ready = windows.Find(x => x.State.Are(States.Ready) && stage.Day.Window(x.Window).Primary.Contains(record.Queue, StringComparer.Ordinal));
        if (ready is null)
        {
            return false;
        }

        stage.Ledger.Ended(record, stage.Clock.Now, TicketPhase.Called);
        var moved = await stage.Supervisor.PostAsync<TakeOverRequest, TicketAnswer>(
            record.Path("take-over"), new TakeOverRequest(callId, ready.Window, "the machine broke down"), cancel);
        stage.Ledger.Met(Incident.TakenOver, moved.IsOk);
        return moved.IsOk;
    }

    private bool Left(TicketRecord record, ApiAnswer<TicketAnswer> answer, TicketPhase phase)
    {
        if (answer.IsOk)
        {
            stage.Ledger.Ended(record, stage.Clock.Now, phase);
        }

        return answer.IsOk;
    }

    private async Task ReleaseAsync(TicketRecord record, DateTimeOffset at, bool named, CancellationToken cancel)
    {
        await stage.Clock.UntilAsync(at, cancel);
        if (record.Phase is not TicketPhase.Away)
        {
            return;
        }

        var back = await clerk.PostAsync<ReasonRequest, TicketAnswer>(record.Path("release"), new ReasonRequest("the papers are complete"), cancel);
        stage.Ledger.Met(Incident.Released, back.IsOk && !named);
        stage.Ledger.Rejoins(record, back.Value?.State);
    }
}
