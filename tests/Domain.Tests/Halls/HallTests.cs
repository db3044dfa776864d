using Queueing.Domain.Identities;

namespace Queueing.Domain.Tests.Halls;

/// <summary>What a hall answers about itself.</summary>
public sealed class HallTests
{
    private readonly Domain.Halls.Hall hall = HallFiles.Parse(HallFiles.Minimal);

    [Fact]
    public void What_it_does_not_have_it_does_not_find()
    {
        hall.IndexOf(new QueueId("notary")).ShouldBe(1);
        hall.IndexOf(new QueueId("gone")).ShouldBe(-1);
        hall.Find(new QueueId("gone")).ShouldBeNull();
        hall.IndexOf(new WindowId("desk")).ShouldBe(2);
        hall.IndexOf(new WindowId("gone")).ShouldBe(-1);
        hall.Find(new WindowId("gone")).ShouldBeNull();
        hall.Find(new ServiceId("gone")).ShouldBeNull();
        hall.Find(new StaffId("gone")).ShouldBeNull();
        hall.Find(new PriorityClassId("gone")).ShouldBeNull();
    }

    [Theory]
    [InlineData("break", "break")]
    [InlineData("other", "other")]
    [InlineData("Break", "other")]
    [InlineData("看牙医", "other")]
    [InlineData(null, "other")]
    public void A_pause_is_counted_under_its_reason_and_the_clerks_own_words_under_other(string? reason, string code) => hall.PauseCode(reason).ShouldBe(code);

    [Theory]
    [InlineData("w1", "tax")]
    [InlineData("desk", "notary")]
    [InlineData("t1", "tax,notary")]
    public void People_wait_for_a_window_alone_where_it_serves_in_ordinary_duty_and_for_a_tidal_one_where_it_may(string window, string queues) =>
        string.Join(',', hall.Find(new WindowId(window))!.Own).ShouldBe(queues);
}
