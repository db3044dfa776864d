namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>Bugs thought of once the checks stood, to see whether the world catches what it was not made for.</summary>
internal static class LaterBugs
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "A window closes for the day while somebody elsewhere in the hall has a service left there",
            "src/Grains/Windows/WindowGrain.cs",
            "now >= closing && !await calls.IsAwaited();",
            "now >= closing;"),
        new(
            "A queue tells of the services left to those who wait, and not to those at windows",
            "src/Domain/Queues/OnwardTickets.cs",
            "ticket.State is TicketState.Waiting or TicketState.Called or TicketState.Serving)",
            "ticket.State is TicketState.Waiting)"),
        new(
            "The call's record names the queue's version before the call",
            "src/Grains/Queues/TwoStreamSets.cs",
            "stream.Queue.Version + 1, ticket, called.Reason",
            "stream.Queue.Version, ticket, called.Reason"),
        new(
            "A window's change is appended at the head, whatever its version",
            "src/Grains/Windows/WindowStream.cs",
            "new StreamAppend(Id, Desk.Version, [",
            "new StreamAppend(Id, StreamAppend.AtHead, ["),
        new(
            "A queue's events are appended at the head, whatever its version",
            "src/Grains/Queues/QueueStream.cs",
            "new(Id, Queue.Version, QueueEvents",
            "new(Id, StreamAppend.AtHead, QueueEvents"),
        new(
            "Who is reinstated after some is put before the last of them",
            "src/Domain/Queues/WaitingLine.cs",
            "return this[count - 1].Seniority.AddTicks(1);",
            "return this[count - 1].Seniority.AddTicks(-1);"),
        new(
            "A queue forgets to clear a hand",
            "src/Domain/Queues/TicketQueue.cs",
            "else if (ticket.LiveCall is { } call) { active.Remove(call); }",
            string.Empty),
        new(
            "The policy never ends a duty",
            "src/Domain/Tides/TidalPolicy.cs",
            "return helped >= 0 && highest < settings.Down &&",
            "return helped >= 0 && highest < 0 &&"),
        new(
            "An alert is never cleared",
            "src/Domain/Alerts/AlertDecisions.cs",
            "if (pressures.Now[queue] < settings.Down && !late)",
            "if (pressures.Now[queue] < 0 && !late)"),
        new(
            "A donor's cool-down is ignored",
            "src/Domain/Tides/Donors.cs",
            "state.TideAt(window) is null && now >= state.WindowRestsUntil(window);",
            "state.TideAt(window) is null;"),
        new(
            "Only a proposal's deadline counts",
            "src/Domain/Tides/TideProgress.cs",
            "else if (tide.Deadline is { } deadline && at",
            "else if (tide is { State: TideState.Proposed, Deadline: { } deadline } && at"),
        new(
            "The board announces the same call again",
            "src/Grains/Boards/BoardAnnouncements.cs",
            "if (shown.Add((summary.Queue, notice.Version)))",
            "if (shown.Add((summary.Queue, notice.Version)) || notice.Recalls == 0)"),
        new(
            "The dispatcher's look does not decide",
            "src/Grains/Dispatch/DispatcherGrain.cs",
            "await ReactAsync(-1); await teller.TellOrdersAsync();",
            "await teller.TellOrdersAsync();"),
        new(
            "A window closes five minutes early",
            "src/Grains/Windows/WindowGrain.cs",
            "now >= closing && !await",
            "now >= closing.AddMinutes(-5) && !await"),
        new(
            "A queue that is not sure of a call does not read its stream",
            "src/Grains/Queues/TicketQueueGrain.cs",
            "if (!stream.Queue.IsSettled(call, ticket)) { await writer.CatchUp(); }",
            string.Empty),
        new(
            "A queue says that nobody waits without reading its stream",
            "src/Grains/Queues/TicketTakes.cs",
            "await stream.CatchUp(); return await TryHead(take);",
            "return null;") { WithinSeeds = null },
        new(
            "An arrival is not offered to ready windows",
            "src/Grains/Dispatch/DispatcherGrain.cs",
            "await LookOnceAsync(); await teller.OfferAsync(queue, Now);",
            "await LookOnceAsync();"),
        new(
            "Another request under a recent key gets the first answer",
            "src/Grains/Batching/RecentAnswers.cs",
            "first.Fingerprint == caller.Fingerprint && first.Answer",
            "first.Answer"),
        new(
            "A recall may follow a call at once",
            "src/Domain/Queues/CallDecisions.cs",
            "if (action == TicketAction.Recall && turn.At - ticket.LastCallAt < QueueTurn.MinRecallGap)",
            "if (action == TicketAction.Recall && turn.At < ticket.LastCallAt)"),
        new(
            "The journal looks at the first key of a set only",
            "src/Journal/Memory/MemoryJournal.cs",
            "foreach (var operation in set.Operations) { if (_operations.TryGetValue",
            "foreach (var operation in set.Operations.Take(1)) { if (_operations.TryGetValue") { WithinSeeds = null },
        new(
            "The dispatcher acts before it has heard of all",
            "src/Grains/Dispatch/OwnersReported.cs",
            "if (complete || !HasLooked) { return complete; }",
            "return true;") { WithinSeeds = null },
        new(
            "A clerk takes a colleague's seat",
            "src/Domain/Dispatch/SeatDecisions.cs",
            "is { } present && Clerks.IsAnother(by, present)",
            "is { } present && by.Length == 0 && present.Value.Length == 0"),
        new(
            "Anybody acts at a window",
            "src/Grains/Windows/Admission.cs",
            "!IsClerk(caller) || caller.By == ClerkName(desk)",
            "!IsClerk(caller) || caller.By.Length > 0"),
        new(
            "A window opens with nobody there",
            "src/Grains/Windows/PhaseChange.cs",
            "WindowPhase.Open when desk.Order?.Clerk is null =>",
            "WindowPhase.Open when desk.Order is null =>"),
        new(
            "A head start is counted twice",
            "src/Domain/Queues/QueueTurn.cs",
            "new LineEntry(at - priority.HeadStart, at, id, at)",
            "new LineEntry(at - priority.HeadStart - priority.HeadStart, at, id, at)"),
        new(
            "Those who wait longest against their target come last",
            "src/Domain/Routing/Candidate.cs",
            "order != 0 ? order : other.Score.CompareTo(Score);",
            "order != 0 ? order : Score.CompareTo(other.Score);"),
        new(
            "A ticket may be called overdue before its time",
            "src/Domain/Routing/CallRouting.cs",
            "return ratio > OverdueTargets ? ratio : 0;",
            "return ratio > 1 ? ratio : 0;"),
        new(
            "Nobody is ever overdue",
            "src/Domain/Routing/CallRouting.cs",
            "return ratio > OverdueTargets ? ratio : 0;",
            "return ratio > 100 ? ratio : 0;"),
        new(
            "The look offers nobody to ready windows",
            "src/Grains/Dispatch/DispatcherTeller.cs",
            "for (var window = 0; window < windows.Length; window++) { await OfferToAsync(window, now); }",
            string.Empty) { WithinSeeds = null },
        new(
            "A queue asked to report does not",
            "src/Grains/Queues/TicketQueueGrain.cs",
            "forwards.Wind(); summaries.Ask(); }",
            "forwards.Wind(); }"),
        new(
            "What was written of a service that is over is told again to whoever comes back from another queue",
            "src/Domain/Queues/TicketNotes.cs",
            "e is ServiceFinished or ServedByHand or SegmentFinished or TicketTransferredOut or",
            "e is ServiceFinished or ServedByHand or SegmentFinished or"),
        new(
            "The floor shows pressures as they were at the last event",
            "src/Grains/Dispatch/DispatcherGrain.cs",
            "if (pressesAnew || State.Version != version)",
            "if (State.Version != version)") { WithinSeeds = null },
        new(
            "That the hall is up is noted so seldom that a quiet time looks like an outage",
            "src/Domain/Outages/OutageDay.cs",
            "Every = TimeSpan.FromMinutes(1);",
            "Every = TimeSpan.FromMinutes(4);"),
        new(
            "A number is given as long as the shortest wait thinkable ends before closing",
            "src/Domain/Queues/QueueTurn.cs",
            "at + (wait.Expected ?? wait.High) > closing",
            "at + wait.Low > closing") { WithinSeeds = 120 },
        new(
            "Numbers end with a long wait in every hall",
            "src/Grains/Queues/DrawHours.cs",
            "hall.ScheduleOf(queue).CutsOffByWait ? LastClosing(services) : DateTimeOffset.MaxValue;",
            "LastClosing(services);"),
        new(
            "Whoever is refused for the wait is told to come when numbers are given on the same day",
            "src/Grains/Queues/DrawHours.cs",
            "Tell(refusal, services, LastClosing(services));",
            "Tell(refusal, services, DateTimeOffset.MinValue);") { WithinSeeds = 120 },
        new(
            "A second pause for a reason forgets how long the first one was",
            "src/Domain/Windows/WindowDesk.cs",
            "Total = pauses[pausedFor].Total + (LastAt - pausedSince)",
            "Total = LastAt - pausedSince"),
        new(
            "A duty is ordered while the one before it is still being wound up",
            "src/Domain/Tides/TideDecisions.cs",
            "if (state.TideAt(place) is { } present)",
            "if (state.TideAt(place) is { State: not TideState.Draining } present)") { WithinSeeds = 120 },
    ];
}
