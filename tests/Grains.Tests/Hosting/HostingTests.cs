using Microsoft.Extensions.Time.Testing;
using Queueing.Domain.Decisions;
using Queueing.Domain.Identities;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;
using Queueing.Grains.Tests.World;

namespace Queueing.Grains.Tests.Hosting;

public sealed class HostingTests
{
    [Fact]
    public void A_key_is_read_as_it_was_made()
    {
        var key = GrainKey.Of(HallWorld.Day, new QueueId("tax"));
        key.ShouldBe("tiny/2025-11-10/tax");
        GrainKey.Read<QueueId>(key).ShouldBe((HallWorld.Day, new QueueId("tax")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("tax")]
    [InlineData("/tax")]
    [InlineData("tiny/2025-11-10/")]
    [InlineData("tiny/2025-11-31/tax")]
    [InlineData("tiny/2025-11-10/Tax")]
    [InlineData("tiny/tax")]
    public void What_is_no_key_is_refused(string? key) => Should.Throw<ArgumentException>(() => GrainKey.Read<QueueId>(key));

    [Fact]
    public void Faults_that_pass_are_told_from_bugs()
    {
        Exception[] pass =
        [
            new TimeoutException(), new OrleansException(), new SiloUnavailableException(), new ActivationFaultedException("x"),
            new JournalUncertainException("x"), new JournalUnavailableException("x"),
        ];
        pass.ShouldAllBe(e => GrainFaults.IsTransient(e));
        Exception[] bugs = [new InvalidOperationException(), new ArgumentException(), new JournalCorruptException("x")];
        bugs.ShouldAllBe(e => !GrainFaults.IsTransient(e));
    }

    [Theory]
    [InlineData(RejectionKind.Unknown, RefusalCode.Unknown)]
    [InlineData(RejectionKind.WrongState, RefusalCode.WrongState)]
    [InlineData(RejectionKind.StaleCall, RefusalCode.StaleCall)]
    [InlineData(RejectionKind.Invalid, RefusalCode.Invalid)]
    public void A_rejection_becomes_a_refusal(RejectionKind kind, RefusalCode code)
    {
        Refusals.From(new Rejection(kind, "why", "field", "Waiting")).ShouldBe(new Refusal(code, "why", "field", "waiting"));
        Refusals.From(new Rejection(kind, "why")).State.ShouldBeNull();
        Refusals.From(new Rejection(kind, "why", State: string.Empty)).State.ShouldBeNull();
    }

    [Fact]
    public void Another_epoch_or_sequence_is_answered_at_once_and_the_same_waits() => SingleThread.Run(async () =>
    {
        var time = new FakeTimeProvider();
        var changes = new Changes("one", time);
        changes.WaitAsync(0).IsCompleted.ShouldBeTrue();
        changes.WaitAsync("other", 1).IsCompleted.ShouldBeTrue();
        changes.WaitAsync(null, 1).IsCompleted.ShouldBeTrue();
        var waits = new[] { changes.WaitAsync(1).AsTask(), changes.WaitAsync("one", 1).AsTask() };
        waits.ShouldAllBe(wait => !wait.IsCompleted);
        changes.Signal();
        await Task.WhenAll(waits);
        changes.Sequence.ShouldBe(2);
        var patient = changes.WaitAsync(2).AsTask();
        time.Advance(Changes.Patience);
        await patient;
        changes.Sequence.ShouldBe(2);
        changes.Signal();
        changes.Sequence.ShouldBe(3);
    });

    [Fact]
    public void A_coalescer_sends_at_once_and_then_once_an_interval()
    {
        var timers = new FakeTimers();
        var sent = 0;
        using (var coalescer = new Coalescer(timers, new FakeContext("queue", "k"), TimeSpan.FromMilliseconds(50), () => sent++))
        {
            var timer = timers.Made.Single();
            coalescer.Ask();
            coalescer.Ask();
            coalescer.Ask();
            sent.ShouldBe(1);
            timer.GoOff().IsCompleted.ShouldBeTrue();
            sent.ShouldBe(2);
            timer.GoOff().IsCompleted.ShouldBeTrue();
            sent.ShouldBe(2);
            coalescer.Ask();
            sent.ShouldBe(3);
        }

        timers.Made.Single().IsDisposed.ShouldBeTrue();
    }
}
