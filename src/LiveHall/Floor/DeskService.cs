using Queueing.LiveHall.Accounts;
using Queueing.LiveHall.Api;
using Queueing.LiveHall.Incidents;
using Queueing.Simulator.Arrivals;

namespace Queueing.LiveHall.Floor;

/// <summary>What happens between a clerk and one called person.</summary>
internal sealed class DeskService(Stage stage, Crew crew, string window, string staff, Caller clerk, Aside aside)
{
    // A guest comes at a middling pace.
    private static readonly TimeSpan GuestWay = TimeSpan.FromSeconds(20);

    private readonly CallIncidents calls = new(stage, crew, clerk, aside);
    private readonly DeskIncidents incidents = new(stage, crew, window, staff, clerk, aside);

    public async Task ServeAsync(CallAnswer call, CancellationToken cancel)
    {
        if (call.Ticket is not { CallId: { } callId } ticket)
        {
            return;
        }

        await AwaitDrawAsync(ticket.TicketId, cancel);
        var record = stage.Ledger.Called(ticket);
        if (ticket.State.Are(States.Serving))
        {
            // Picked up again after the gateway was away: the person never left the window.
            Begin(record, ticket);
            await FinishAsync(record, ticket, callId, call.Reason, cancel);
            return;
        }

        var visit = record.Arrival?.Visit;
        if (!record.WasPutBack && (visit is { PutBackOnce: true } || record.Meets(Incident.PutBack)))
        {
            await PutBackAsync(record, callId, cancel);
        }
        else if (visit is { MissesFirstCall: true } && !record.WasMissed)
        {
            await MissAsync(record, ticket, callId, visit, cancel);
        }
        else
        {
            await WelcomeAsync(record, ticket, callId, call.Reason, cancel);
        }
    }

    // A ready window may be given a ticket before its citizen has read the answer to the draw.
    private async Task AwaitDrawAsync(string ticketId, CancellationToken cancel)
    {
        for (var i = 0; i < 40 && stage.Ledger.Find(ticketId) is null && stage.Ledger.SomebodyDraws; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(25), stage.Options.Time, cancel);
        }
    }

    private async Task WelcomeAsync(
        TicketRecord record, TicketAnswer ticket, string callId, ReasonAnswer? reason, CancellationToken cancel)
    {
        var way = record.Arrival?.Visit.Way ?? GuestWay;
        await stage.Clock.UntilAsync((ticket.CalledAt ?? stage.Clock.Now) + way, cancel);
        if (await calls.StartAsync(record, new CallRequest(callId), cancel) is { } serving)
        {
            Begin(record, serving);
            await FinishAsync(record, serving, callId, reason, cancel);
        }
    }

    private void Begin(TicketRecord record, TicketAnswer serving)
    {
        var now = stage.Clock.Now;
        if (record.Segments is not [.., { EndedAt: null }])
        {
            stage.Ledger.Started(record, new Segment(window, serving.Queue, serving.CalledAt ?? now, serving.StartedAt ?? now));
        }
    }

    private async Task FinishAsync(
        TicketRecord record, TicketAnswer serving, string callId, ReasonAnswer? reason, CancellationToken cancel)
    {
        var service = Errand(record, serving);

        // Away from the primary queue a clerk is slower; the gateway says by how much.
        service /= reason is { Efficiency: > 0 and < 1 } slower ? slower.Efficiency : 1;
        await stage.Clock.UntilAsync((serving.StartedAt ?? stage.Clock.Now) + service, cancel);
        if (await incidents.InterruptAsync(record, callId, cancel))
        {
            return;
        }

        // Unless they never left, after a window that was to take over could not.
        Begin(record, serving);
        await incidents.AskFurtherAsync(record, callId, cancel);
        if (record is { WasTransferred: false, Arrival.Visit.TransferTo: { } target } && target != serving.Queue)
        {
            var sent = await clerk.PostAsync<TransferRequest, TicketAnswer>(
                record.Path("transfer"), new TransferRequest(target, callId, "belongs to another queue"), cancel);
            record.WasTransferred = true;
            if (sent.Value is { } there)
            {
                record.Queue = there.Queue;
                stage.Ledger.Ended(record, stage.Clock.Now, TicketPhase.Waiting);
                return;
            }
        }

        var finished = await incidents.HandOverAsync(record, new CallRequest(callId), cancel)
            ?? await ActAsync(record, "finish", new CallRequest(callId), cancel);
        if (finished.Value is { } over)
        {
            record.Queue = over.Queue;
            var phase = over.State.Are(States.Completed) ? await incidents.EndAsync(record, cancel) : TicketPhase.Waiting;
            stage.Ledger.Ended(record, over.EndedAt ?? stage.Clock.Now, phase);
        }
    }

    private TimeSpan Errand(TicketRecord record, TicketAnswer serving) => record.Arrival?.Visit switch
    {
        null => Unplanned(serving),
        _ when record.Segments.Exists(x => x.EndedAt is not null) && !record.WasTransferred => Unplanned(serving),
        var visit when record.WasTransferred => visit.TransferService,
        var visit => visit.Service,
    };

    private TimeSpan Unplanned(TicketAnswer serving) =>
        ErrandTimes.OfGuest(stage.Options.Seed, stage.Day.Outline.Queue(serving.Queue), serving.TicketId);

    private async Task PutBackAsync(TicketRecord record, string callId, CancellationToken cancel)
    {
        await stage.Clock.ForAsync(stage.Clerks.Misclick, cancel);
        record.WasPutBack = true;
        var back = await ActAsync(record, "put-back", new CallRequest(callId, "called by mistake"), cancel);
        stage.Ledger.Met(Incident.PutBack, back.IsOk);
        if (back.IsOk)
        {
            stage.Ledger.Becomes(record, TicketPhase.Waiting);
        }
    }

    private async Task MissAsync(TicketRecord record, TicketAnswer ticket, string callId, Visit visit, CancellationToken cancel)
    {
        await stage.Clock.ForAsync(stage.Clerks.CallPatience, cancel);

        // A refused recall (too soon, too often) changes nothing: the clerk waits on.
        await ActAsync(record, "recall", new CallRequest(callId), cancel);
        await stage.Clock.ForAsync(stage.Clerks.CallPatience, cancel);
        var missed = await ActAsync(record, "missed", new CallRequest(callId), cancel);
        record.WasMissed = true;
        if (!missed.IsOk)
        {
            return;
        }

        var returns = stage.Clock.Now + visit.ReturnsAfter.GetValueOrDefault();
        var closes = stage.Day.Outline.Queue(ticket.Queue).LastClosing;
        if (visit.ReturnsAfter is null || returns.AddMinutes(5) > closes)
        {
            stage.Ledger.Becomes(record, TicketPhase.Missed);
            return;
        }

        stage.Ledger.Becomes(record, TicketPhase.Away);
        crew.Start(() => ReturnAsync(record, returns, cancel));
    }

    private async Task ReturnAsync(TicketRecord record, DateTimeOffset at, CancellationToken cancel)
    {
        await stage.Clock.UntilAsync(at, cancel);
        var back = await stage.Supervisor.PostAsync<ReinstateRequest, TicketAnswer>(
            record.Path("reinstate"), new ReinstateRequest("after", 3), cancel);
        stage.Ledger.Rejoins(record, back.Value?.State ?? back.Problem?.State ?? States.Missed);
    }

    private Task<ApiAnswer<TicketAnswer>> ActAsync(TicketRecord record, string action, CallRequest request, CancellationToken cancel) =>
        clerk.PostAsync<CallRequest, TicketAnswer>(record.Path(action), request, cancel);
}
