namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>Bugs of the queue grain and of the writer it shares with the dispatcher.</summary>
internal static class QueueBugs
{
    private const string Writer = "src/Grains/Batching/BatchWriter.cs";
    private const string Grain = "src/Grains/Queues/TicketQueueGrain.cs";
    private const string Sets = "src/Grains/Queues/TwoStreamSets.cs";

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "A batch is applied and answered before it is appended",
            Writer,
            """
            switch (turn.Events.Count == 0 ? null : await journal.AppendAsync(SetOf(turn, batch)))
            {
                case null or AppendOutcome.Committed:
                    Answer(turn, batch);
                    return;
            """,
            """
            var set = turn.Events.Count == 0 ? null : SetOf(turn, batch);
            Answer(turn, batch);
            switch (set is null ? null : await journal.AppendAsync(set))
            {
                case null or AppendOutcome.Committed:
                    return;
            """),
        new(
            "A call or transfer is applied before it is appended",
            Writer,
            """
            outcome = await journal.AppendAsync(set);
            switch (outcome)
            {
                case AppendOutcome.Committed:
                    Apply(turn, 0, turn.Events.Count);
                    return outcome;
            """,
            """
            Apply(turn, 0, turn.Events.Count);
            outcome = await journal.AppendAsync(set);
            switch (outcome)
            {
                case AppendOutcome.Committed:
                    return outcome;
            """),
        new(
            "A command's key is not recorded with its event",
            Writer,
            "[.. batch.Where(command => command.HasEvents).Select(command => command.ToOperation(stream.Id))]",
            "[]"),
        new(
            "Every key of a batch is recorded with the batch's first event",
            "src/Grains/Batching/BatchCommand.cs",
            "new(caller.ToOperationId(), caller.Fingerprint, stream, End - 1);",
            "new(caller.ToOperationId(), caller.Fingerprint, stream, 0);"),
        new(
            "A batch that met a conflict is appended behind it without being decided again",
            Writer,
            """
            default:
                attempt++;
                await stream.CatchUp();
                break;
            """,
            """
            default:
                attempt++;
                await stream.CatchUp();
                if (await journal.AppendAsync(SetOf(turn, batch)) is AppendOutcome.Committed)
                {
                    Answer(turn, batch);
                    return;
                }

                break;
            """),
        new(
            "An uncertain append of a batch is told as a refusal, and the activation goes on",
            Writer,
            """
            catch (JournalUnavailableException)
            {
                batch.ForEach(command => command.Refuse(Refusals.NotStored));
            }
            """,
            """
            catch (Exception e) when (e is JournalUnavailableException or JournalUncertainException)
            {
                batch.ForEach(command => command.Refuse(Refusals.NotStored));
            }
            """) { WithinSeeds = null },
        new(
            "Two commands for one ticket share an append",
            Grain,
            "turn => ticket is not { } one || !turn.Touches(one),",
            "_ => true,"),
        new(
            "Two appends of one queue are in flight at a time",
            Writer,
            """
            if (!running)
            {
                running = true;
                Run().Ignore();
            }
            """,
            """
            running = true;
            Run().Ignore();
            """),
        new(
            "The stream is read beside an append in flight",
            Writer,
            """
            public Task CatchUp() => Alone(async () =>
            {
                await stream.CatchUp();
                return true;
            });
            """,
            "public async Task CatchUp() => await stream.CatchUp();"),
        new(
            "A call is made at the window's head instead of the version its clerk saw",
            Sets,
            "new StreamAppend(window, take.Call.Version, ",
            "new StreamAppend(window, StreamAppend.AtHead, "),
        new(
            "A call's key is not recorded with it",
            Sets,
            "take.Caller is { } caller ? [new Operation(caller.ToOperationId(), caller.Fingerprint, window, 0)] : []",
            "[]"),
        new(
            "A transfer's key is not recorded with it",
            Sets,
            "[new Operation(caller.ToOperationId(), caller.Fingerprint, stream.Id, turn.Events.Count - 1)]",
            "[]"),
        new(
            "The two halves of a transfer are two appends",
            "src/Grains/Queues/TicketMoves.cs",
            """
            var outcome = await writer.AppendWith(turn =>
            {
                rejection = decide(turn, out var arrival);
                left = arrival is null ? null : (TicketTransferredOut)turn.Events[^1];
                return left is null ? null : TwoStreamSets.Of(stream, turn, arrival!, left.Target, caller);
            });
            switch (outcome)
            {
                case AppendOutcome.Committed committed:
                    grains.GetGrain<ITicketQueueGrain>(GrainKey.Of(stream.Id.Day, left!.Target)).Report(committed.Versions[1]).AsTask().Ignore();
            """,
            """
            StreamAppend? half = null;
            var outcome = await writer.AppendWith(turn =>
            {
                rejection = decide(turn, out var arrival);
                left = arrival is null ? null : (TicketTransferredOut)turn.Events[^1];
                var both = left is null ? null : TwoStreamSets.Of(stream, turn, arrival!, left.Target, caller);
                half = both?.Appends[1];
                return both is null ? null : both with { Appends = [both.Appends[0]] };
            });
            switch (outcome)
            {
                case AppendOutcome.Committed:
                    var second = await writer.AppendWith(_ => new AppendSet(stream.Id.Day.Hall, [half!], []));
                    var head = second is AppendOutcome.Committed arrived ? arrived.Versions[0] : 0;
                    grains.GetGrain<ITicketQueueGrain>(GrainKey.Of(stream.Id.Day, left!.Target)).Report(head).AsTask().Ignore();
            """),
        new(
            "A repeat is answered from the ticket as it is now",
            Grain,
            "stream.FoldTo(operation, TicketViews.Answer)",
            "stream.FoldTo(operation, (_, e) => stream.Queue.Find(e.Ticket) is not null ? TicketViews.Answer(stream.Queue, e) : null!)"),
        new(
            "A no is told without asking whether the command is a repeat",
            Writer,
            """
            : reply.FromState ? await Repeated(caller, answer) ?? reply.Answer
            : reply.Answer;
            """,
            ": reply.Answer;"),
        new(
            "A queue whose append is uncertain refuses all calls and is never replaced",
            Grain,
            """GrainContext.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, cause, "the queue reloads"));""",
            string.Empty),
        new(
            "A queue that is told that its stream has moved on does not read it",
            Grain,
            """
            if (head > stream.Queue.Version)
            {
                await writer.CatchUp();
            }
            """,
            string.Empty),
    ];
}
