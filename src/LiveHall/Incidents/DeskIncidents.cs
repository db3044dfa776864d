using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Queueing.LiveHall.Accounts;
using Queueing.LiveHall.Api;
using Queueing.LiveHall.Floor;

namespace Queueing.LiveHall.Incidents;

/// <summary>What people meet at a window.</summary>
internal sealed class DeskIncidents(Stage stage, Crew crew, Caller clerk)
{
    private static readonly TimeSpan Errand = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);
    private readonly ConcurrentQueue<(TicketRecord Record, DateTimeOffset Back)> aside = new();

    /// <summary>Finds somebody set aside here who is back and not in line.</summary>
    public bool TryReturned([NotNullWhen(true)] out TicketRecord? record)
    {
        while (aside.TryPeek(out var first) && first.Back <= stage.Clock.Now && aside.TryDequeue(out first))
        {
            if (first.Record.Phase is TicketPhase.Away)
            {
                record = first.Record;
                return true;
            }
        }

        record = null;
        return false;
    }

    /// <summary>The clerk starts while the supervisor records that nobody came: one of them is late.</summary>
    /// <returns>The ticket as started, or null.</returns>
    public async Task<TicketAnswer?> DisputeAsync(TicketRecord record, CallRequest call, CancellationToken cancel)
    {
        var starting = clerk.PostAsync<CallRequest, TicketAnswer>(Path(record, "start"), call, cancel);
        var missing = stage.Supervisor.PostAsync<CallRequest, TicketAnswer>(Path(record, "missed"), call, cancel);
        var (started, missed) = (await starting, await missing);
        stage.Ledger.Met(Incident.Disputed, started.IsOk != missed.IsOk);
        if (started.IsOk == missed.IsOk)
        {
            stage.Ledger.Violates($"{record.Number}: start and missed of one call ended alike: {started.Told}, {missed.Told}");
        }

        if (missed.IsOk)
        {
            stage.Ledger.Becomes(record, TicketPhase.Away);
            var back = await stage.Supervisor.PostAsync<ReinstateRequest, TicketAnswer>(Path(record, "reinstate"), new ReinstateRequest("original", null), cancel);
            Rejoins(record, back, TicketPhase.Missed);
        }

        return started.Value;
    }

    /// <summary>What takes somebody from the window before the service is over.</summary>
    /// <returns>True when they are gone.</returns>
    public async Task<bool> InterruptAsync(TicketRecord record, string callId, CancellationToken cancel)
    {
        if (record.Meets(Incident.Requeued))
        {
            var sent = await clerk.PostAsync<RequeueRequest, TicketAnswer>(
                Path(record, "requeue"), new RequeueRequest(callId, "photographs first", "tail"), cancel);
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

        var parked = await clerk.PostAsync<ParkRequest, TicketAnswer>(Path(record, "park"), new ParkRequest("fetches a copy", callId), cancel);
        if (!Left(record, parked, TicketPhase.Away))
        {
            return false;
        }

        var back = stage.Clock.Now + Errand;
        if (named)
        {
            aside.Enqueue((record, back));
        }

        // Whom the window does not call by name in time goes back into the line.
        crew.Start(() => ReleaseAsync(record, named ? back + Patience : back, named, cancel));
        return true;
    }

    public async Task AskFurtherAsync(TicketRecord record, string callId, CancellationToken cancel)
    {
        if (record.Meets(Incident.FurtherService) && stage.Day.Another(record.Issuer, stage.Clock.Now) is { } service)
        {
            var added = await clerk.PostAsync<ServicesRequest, TicketAnswer>(Path(record, "services"), new ServicesRequest(callId, [service]), cancel);
            stage.Ledger.Met(Incident.FurtherService, added.IsOk);
        }
    }

    /// <summary>What follows the end of a visit.</summary>
    /// <returns>Where the ticket is then.</returns>
    public async Task<TicketPhase> EndAsync(TicketRecord record, CancellationToken cancel)
    {
        if (record.Meets(Incident.Reopened))
        {
            var again = await stage.Supervisor.PostAsync<ReasonRequest, TicketAnswer>(Path(record, "reopen"), new ReasonRequest("a wrong date"), cancel);
            stage.Ledger.Met(Incident.Reopened, again.IsOk);
            return again.IsOk ? TicketPhase.Waiting : TicketPhase.Served;
        }

        if (record.Meets(Incident.Rated) && record is { Arrival: { } arrival, AccessToken: { } token })
        {
            var citizen = stage.Citizen(arrival.Key, token);
            var rated = await citizen.PostAsync<RatingRequest, TicketAnswer>(Path(record, "rating"), new RatingRequest(5), cancel);
            stage.Ledger.Met(Incident.Rated, rated.IsOk);
            if ((await citizen.PostAsync<RatingRequest, TicketAnswer>(Path(record, "rating"), new RatingRequest(1), cancel)).IsOk)
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
            Path(record, "take-over"), new TakeOverRequest(callId, ready.Window, "the machine broke down"), cancel);
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

        var back = await clerk.PostAsync<ReasonRequest, TicketAnswer>(Path(record, "release"), new ReasonRequest("the papers are complete"), cancel);
        stage.Ledger.Met(Incident.Released, back.IsOk && !named);
        Rejoins(record, back, otherwise: null);
    }

    // A ready window may be faster than the answer.
    private void Rejoins(TicketRecord record, ApiAnswer<TicketAnswer> back, TicketPhase? otherwise)
    {
        if (record.Phase is TicketPhase.Away && (back.IsOk ? TicketPhase.Waiting : otherwise) is { } phase)
        {
            stage.Ledger.Becomes(record, phase);
        }
    }

    private static string Path(TicketRecord record, string action) => $"/tickets/{Uri.EscapeDataString(record.TicketId)}/{action}";
}
