using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Tests.Dispatch;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Tests.Tides;

/// <summary>What a supervisor reads of an episode's beginning and end, for each cause, in both languages.</summary>
public sealed class TidalEpisodeTextTests
{
    private static readonly Hall Hall = Floors.Small();
    private static readonly TidalReason Numbers = new(TidalCause.Pressure, Floors.A, 0.6, 0.5, 6, 2, 0.1, 1);

    private static readonly TidalEpisode Seated = new(
        new TideId(1), new("w2"), new("c2"), false, false, Floors.A, [Floors.B, Floors.A], TideState.Open, true,
        Floors.Opening, Floors.Opening, Floors.Opening.AddMinutes(1), null, null, Numbers, null, null);

    [Theory]
    [InlineData(TidalCause.Pressure, "已超过求助线 7.5 分钟；本窗口自有队列仅为其目标的 10%，可以支援。", ", and help is sought from 7.5 min on; the window's own queues, at 10% of their target, can spare it.")]
    [InlineData(TidalCause.JointOverload, "已超过求助线 7.5 分钟；本窗口自有队列也较忙（目标的 10%），但明显较轻，先支援更急的一方。", ", and help is sought from 7.5 min on; the window's own queues are pressed too, at 10% of their target, but clearly less.")]
    [InlineData(TidalCause.BackOffice, "已超过求助线 7.5 分钟；没有更合适的在岗窗口，调后台人员上前。", ", and help is sought from 7.5 min on; no window at work suits better, so somebody comes forward from the back office.")]
    public void What_the_policy_begins_tells_the_line_the_limit_and_who_can_be_spared(TidalCause cause, string zh, string en)
    {
        var begun = TidalEpisodeText.Begun(Hall, Seated with { Reason = Numbers with { Cause = cause } });
        begun.Zh.ShouldBe($"w2（c2）支援“队列A”：“队列A”等候 6 人，预计等候 9 分钟（目标 15 分钟），有效窗口 2.0 个，{zh}值守时加办：队列A。");
        begun.En.ShouldBe($"w2 (c2) for Queue A: Queue A has 6 waiting, an expected wait of 9 min against a target of 15, and 2.0 windows at work{en} On duty it also serves: Queue A.");
    }

    [Fact]
    public void What_a_supervisor_begins_says_so()
    {
        var begun = TidalEpisodeText.Begun(Hall, Seated with { Reason = Numbers with { Cause = TidalCause.Supervisor, Threshold = 0 } });
        begun.Zh.ShouldContain("：值班长指令；当时“队列A”等候 6 人，预计等候 9 分钟");
        begun.En.ShouldContain(": a supervisor ordered it, when Queue A has 6 waiting, an expected wait of 9 min");
    }

    [Fact]
    public void People_whom_nobody_serves_have_no_expected_wait()
    {
        var begun = TidalEpisodeText.Begun(Hall, Seated with { Reason = Numbers with { Cause = TidalCause.BackOffice, Pressure = Pressures.Most, Capacity = 0 } });
        begun.Zh.ShouldContain("“队列A”等候 6 人，没有窗口办理，已超过求助线");
        begun.En.ShouldContain("Queue A has 6 waiting, and no window serves it, and help is sought");
    }

    [Theory]
    [InlineData(TidalCause.Ebb, "潮水已退：所支援的队列中最忙的“队列A”等候 6 人", "the tide has ebbed: Queue A has 6 waiting")]
    [InlineData(TidalCause.NeededAtHome, "本窗口自有队列升至其目标的 10%，比所支援的队列更急", "the window's own queues have risen to 10% of their target, worse than those it helps")]
    [InlineData(TidalCause.Supervisor, "值班长指令；当时", "a supervisor ordered it, when")]
    [InlineData(TidalCause.ClerkLeft, "工作人员离开窗口；决定值守时", "the clerk left the window; when the duty was decided,")]
    public void What_ends_a_duty_is_told_with_how_long_it_was_and_what_changes(TidalCause cause, string zh, string en)
    {
        var tide = Seated with { EndReason = Numbers with { Cause = cause }, EndedAt = Floors.Opening.AddMinutes(63), EndedBy = "dispatcher" };
        var ended = TidalEpisodeText.Ended(Hall, tide).ShouldNotBeNull();
        ended.Zh.ShouldStartWith($"w2（c2）支援“队列A” 62 分钟后结束：{zh}");
        ended.Zh.ShouldEndWith("恢复只办自有队列。");
        ended.En.ShouldStartWith($"w2 (c2) stopped helping Queue A after 62 min: {en}");
        ended.En.ShouldEndWith("It serves its own queues alone again.");
        TidalEpisodeText.Ended(Hall, tide with { FromBackOffice = true })!.En.ShouldEndWith("The person goes back to the back office.");
        TidalEpisodeText.Ended(Hall, tide with { FromBackOffice = true })!.Zh.ShouldEndWith("人员返回后台。");
    }

    [Theory]
    [InlineData(TidalCause.NotApproved, "dispatcher", "建议未在时限内获批；提出时", "nobody approved the proposal in time; when it was made,")]
    [InlineData(TidalCause.NotAcknowledged, "dispatcher", "工作人员未在时限内到岗值守；指派时", "the clerk did not take the duty on in time; when it was assigned,")]
    [InlineData(TidalCause.ClerkLeft, "clerk:c2", "工作人员离开窗口；", "the clerk left the window;")]
    [InlineData(TidalCause.Declined, "supervisor:s1", "值班长答复：被谢绝；提出时", "the supervisor's answer: it was declined; when it was proposed,")]
    [InlineData(TidalCause.Declined, "clerk:c2", "c2答复：被谢绝；提出时", "c2's answer: it was declined; when it was proposed,")]
    public void What_never_began_says_why_not(TidalCause cause, string by, string zh, string en)
    {
        var ended = TidalEpisodeText.Ended(Hall, Seated with { OpenedAt = null, EndReason = Numbers with { Cause = cause }, EndedAt = Floors.Opening.AddMinutes(5), EndedBy = by }).ShouldNotBeNull();
        ended.Zh.ShouldStartWith($"w2（c2）未支援“队列A”：{zh}");
        ended.En.ShouldStartWith($"w2 (c2) did not help Queue A: {en}");
    }

    [Fact]
    public void Every_cause_has_words_of_its_own_in_both_languages()
    {
        var causes = Enum.GetValues<TidalCause>().Select(x => Numbers with { Cause = x }).ToImmutableArray();
        causes.Select(x => TidalReasonText.InChinese(Hall, x)).ShouldBeUnique();
        causes.Select(x => TidalReasonText.InEnglish(Hall, x)).ShouldBeUnique();
        causes.ShouldAllBe(x => TidalReasonText.InChinese(Hall, x).EndsWith('。') && TidalReasonText.InEnglish(Hall, x).EndsWith('.'));
    }

    [Fact]
    public void An_episode_that_goes_on_has_no_end_and_a_decline_has_one()
    {
        TidalEpisodeText.Ended(Hall, Seated).ShouldBeNull();
        var day = new FloorDay(Floors.Small(TidalMode.Advise));
        day.Staff("w1", "c1");
        day.Staff("w2", "c2");
        day.Line(Floors.A, 9);
        day.React();
        var tide = day.State.Tides[0].Id;
        day.Do(TideDecisions.Decline(day.State, tide, day.Now, "supervisor:s1"));
        var declined = day.State.Find(tide)!;
        (declined.EndReason!.Cause, declined.EndedBy, declined.EndReason.Waiting).ShouldBe((TidalCause.Declined, "supervisor:s1", 9));
    }
}
