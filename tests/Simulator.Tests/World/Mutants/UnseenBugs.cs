namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>Bugs that somebody thought of who had seen neither the checks nor the other lists.</summary>
internal static class UnseenBugs
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "The time that somebody in line was set aside counts as waiting once they are back: an hour at home makes the queue late",
            "src/Domain/Queues/ParkDecisions.cs",
            "var eligibleAt = ticket.Periods is [.., { State: TicketState.Waiting }, _] ? ticket.EligibleAt + (turn.At - ticket.Now.From) : turn.At;",
            "var eligibleAt = ticket.Periods is [.., { State: TicketState.Waiting }, _] ? ticket.EligibleAt : turn.At;"),
        new(
            "Who is called again gets no new time to come: they are missed as if the recall had not been",
            "src/Domain/Queues/Deadlines.cs",
            "TicketState.Called => (ticket.LastCallAt!.Value, timers.MissAfter),",
            "TicketState.Called => (ticket.Now.From, timers.MissAfter),"),
        new(
            "Who is taken back after the n-th in line is called before the n-th",
            "src/Domain/Queues/WaitingLine.cs",
            "return this[count - 1].Seniority.AddTicks(1);",
            "return this[count - 1].Seniority;"),
        new(
            "Another priority class puts somebody who had kept an earlier place behind those they stood before",
            "src/Domain/Queues/PriorityDecisions.cs",
            "return moved < own ? moved : own;",
            "return moved > own ? moved : own;"),
        new(
            "The wait for a second service is counted from the draw: the next queue shows and alarms a wait that nobody had there",
            "src/Domain/Tickets/TicketFold.cs",
            ": next with { EligibleAt = e.At, LastCallAt = null, Recalls = 0 };",
            ": next with { LastCallAt = null, Recalls = 0 };"),
        new(
            "Who was served at the window they were sent to is for it alone for ever: back in line, all others pass them over",
            "src/Domain/Tickets/TicketFold.cs",
            "ServiceStarted x => (ticket.Aim is null ? ticket : ticket with { Aim = null }).Enter(TicketState.Serving, e.At, version, queue, x.Call),",
            "ServiceStarted x => ticket.Enter(TicketState.Serving, e.At, version, queue, x.Call),"),
        new(
            "A clerk who takes a seat whose window was ready is sent somebody without having asked for the next",
            "src/Domain/Windows/WindowDesk.cs",
            "e is AutoCallSet || (e is OrderTaken taken && taken.Order.Clerk == Order?.Clerk);",
            "e is AutoCallSet || (e is OrderTaken && Phase == WindowPhase.Open);"),
        new(
            "A window's second duty of the day counts as taken on and begun before its clerk has done anything for it",
            "src/Domain/Windows/WindowDesk.cs",
            """
            CallsOnTide = taken.Order.Tide == Order?.Tide ? CallsOnTide : 0;
            AutoCall = taken.Order.Clerk == Order?.Clerk ? AutoCall : null;
            """,
            "AutoCall = taken.Order.Clerk == Order?.Clerk ? AutoCall : null;"),
        new(
            "Who took another seat is still proposed for a duty at the old one, and once that is approved is ordered to two windows",
            "src/Domain/Dispatch/SeatDecisions.cs",
            "if (state.TideAt(other) is { IsLive: true } tide && tide.Clerk == person)",
            "if (state.TideAt(other) is { IsOrdered: true } tide && tide.Clerk == person)") { WithinSeeds = null },
        new(
            "An offer to hand over a seat outlives whoever made it: the colleague may unseat the next one there without a word",
            "src/Domain/Dispatch/Seating.cs",
            "clerks[place] = offers[place] = null;",
            "clerks[place] = null;"),
        new(
            "Somebody of the back office who took a duty on and never comes keeps the window and the duty for the rest of the day",
            "src/Domain/Tides/TideDecisions.cs",
            """
            var settings = state.View.Hall.Tides;
            var comes = tide.FromBackOffice && state.SeatAt(state.View.Hall.IndexOf(tide.Window)) != tide.Clerk;
            return tide.AcknowledgedAt is not null
                ? DispatchDecision.Nothing
                : DispatchDecision.Of(new TideAcknowledged(at, by, id, comes ? at + settings.Travel + settings.AcknowledgeWithin : null));
            """,
            """
            return tide.AcknowledgedAt is not null
                ? DispatchDecision.Nothing
                : DispatchDecision.Of(new TideAcknowledged(at, by, id, null));
            """),
        new(
            "An alert is cleared while somebody still waits beyond the target, and raised again under a new number at the next look",
            "src/Domain/Alerts/AlertDecisions.cs",
            "if (pressures.Now[queue] < settings.Down && !late)",
            "if (pressures.Now[queue] < settings.Down)"),
        new(
            "Somebody who waits for one window alone makes windows without a duty take people of that queue who have only just come",
            "src/Domain/Routing/CallRouting.cs",
            "summary.OldestFree ?? head.EligibleAt",
            "summary.OldestEligibleAt ?? head.EligibleAt"),
        new(
            "Two people who act on one ticket while the store is slow both succeed: it is started and missed, put back and cancelled",
            "src/Grains/Queues/TicketQueueGrain.cs",
            "_ => Decide(caller, command.Ticket, turn => rules.Decide(turn, command, caller.By)),",
            "_ => Decide(caller, null, turn => rules.Decide(turn, command, caller.By)),"),
        new(
            "After an outage of the store everybody who was called in it is missed at the first look, without their time",
            "src/Grains/Queues/TicketQueueGrain.cs",
            "this.upSince = upSince > this.upSince ? upSince : this.upSince;",
            "this.upSince = upSince;") { WithinSeeds = null },
        new(
            "The window whose ticket was taken over is not told: its page goes on showing whom it has lost, and it calls nobody by itself",
            "src/Grains/Queues/TicketQueueGrain.cs",
            "if (e is not TicketCalled && LeftHand.By(e, ticket) is { } call)",
            "if (e is not TicketCalled && ticket.LastCall is { } call)") { WithinSeeds = null },
        new(
            "A repeat that comes after a restart gets its first answer once; asked a second time it is refused as another request's key",
            "src/Grains/Queues/QueueStream.cs",
            "before.Version < operation.Version",
            "before.Version <= operation.Version"),
        new(
            "An append of which nobody knows whether it was stored is answered with: nothing was changed",
            "src/Grains/Batching/BatchWriter.cs",
            """
            catch (JournalUnavailableException)
            {
                batch.ForEach(command => command.Refuse(Refusals.NotStored));
            """,
            """
            catch (Exception e) when (e is JournalUnavailableException or JournalUncertainException)
            {
                batch.ForEach(command => command.Refuse(Refusals.NotStored));
            """) { WithinSeeds = null },
        new(
            "A repeat of what took several steps is answered from after the first: an ordered duty as proposed, a taken seat as empty",
            "src/Grains/Batching/BatchCommand.cs",
            "new(caller.ToOperationId(), caller.Fingerprint, stream, End - 1);",
            "new(caller.ToOperationId(), caller.Fingerprint, stream, start);"),
        new(
            "An order that comes late undoes a newer one: the clerk who left has the window again, or it closes under who sits there",
            "src/Grains/Windows/WindowGrain.cs",
            "order.Number > (Desk.Order?.Number ?? 0)",
            "order.Number != (Desk.Order?.Number ?? 0)"),
        new(
            "A clerk who chooses a longer pause before the next is called has the ticket after the shorter one all the same",
            "src/Grains/Windows/WindowGrain.cs",
            """
            autoCall.Cancel();
            return await Changed(caller, refusal);
            """,
            "return await Changed(caller, refusal);") { WithinSeeds = 120 },
        new(
            "A call is missing among the last called when another queue's call there happens to have the same version",
            "src/Grains/Boards/BoardAnnouncements.cs",
            "!lastCalled.Exists(x => x.Version == announcement.Version && x.Queue == announcement.Queue)",
            "!lastCalled.Exists(x => x.Version == announcement.Version)"),
        new(
            "A board that could not read a queue's calls at its start, the store being away, never shows who was called there before",
            "src/Grains/Boards/EarlierCalls.cs",
            """
                && !read.Contains(head.Stream))
            {
                var calls = await ReadAsync(head.Stream, new TicketQueue(definition, date));
                read.Add(head.Stream);
            """,
            """
                && read.Add(head.Stream))
            {
                var calls = await ReadAsync(head.Stream, new TicketQueue(definition, date));
            """) { WithinSeeds = null },
        new(
            "After a restart the dispatcher judges before the windows have reported: it warns that no window serves, and moves people",
            "src/Grains/Dispatch/OwnersReported.cs",
            """
            for (var window = 0; window < windowHeads.Length; window++)
            {
                if ((view.WindowAt(window)?.Version ?? 0) < windowHeads[window])
                {
                    return false;
                }
            }

            return complete = true;
            """,
            "return complete = true;") { WithinSeeds = null },
        new(
            "A service that is added comes last, wherever it is served: people leave for another queue and come back",
            "src/Domain/Queues/ServiceDecisions.cs",
            "var left = ServicePlan.Order(hall, [.. ticket.Services.AsSpan(begun..), .. added], turn.Queue.Definition.Id);",
            "ImmutableArray<ServiceId> left = [.. ticket.Services.AsSpan(begun..), .. added];") { WithinSeeds = 100 },
        new(
            "An alert that was answered goes to the highest level after ten minutes all the same",
            "src/Domain/Alerts/AlertDecisions.cs",
            "alert.AcknowledgedAt is null && at - (alert.RaisedAt",
            "at - (alert.RaisedAt") { WithinSeeds = 100 },
        new(
            "An alert of people who are late under pressure begins at the lowest level",
            "src/Domain/Alerts/AlertDecisions.cs",
            "unhelped ? 3 : congested && late ? 2 : 1,",
            "unhelped ? 3 : 1,") { WithinSeeds = 100 },
        new(
            "The last called are the first of the day",
            "src/Grains/Boards/BoardAnnouncements.cs",
            "lastCalled.Sort((a, b) => OldestFirst(b, a));",
            "lastCalled.Sort(OldestFirst);") { WithinSeeds = 100 },
    ];
}
