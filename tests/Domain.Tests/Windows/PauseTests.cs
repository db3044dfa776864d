using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Outages;
using Queueing.Domain.Tests.Halls;
using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;

namespace Queueing.Domain.Tests.Windows;

public sealed class PauseTests
{
    private const string By = "clerk:li";
    private static readonly DateTimeOffset Nine = new(2025, 11, 10, 1, 0, 0, TimeSpan.Zero);
    private static readonly WindowId Window = new("w1");

    [Fact]
    public void Pauses_are_counted_and_timed_by_reason()
    {
        var desk = new WindowDesk(Window);
        WindowEvent[] events =
        [
            new WindowOpened(Nine, By), new WindowPaused(Nine.AddMinutes(10), By, "lunch", "lunch"), new WindowOpened(Nine.AddMinutes(40), By),
            new WindowPaused(Nine.AddMinutes(50), By, "a parcel", "other"), new WindowPaused(Nine.AddMinutes(55), By, "lunch", "lunch"),
        ];
        Array.ForEach(events, desk.Apply);
        desk.PausedSince.ShouldBe(Nine.AddMinutes(55));
        desk.PausesTo(Nine.AddMinutes(65)).ShouldBe(
            [new PauseTime("lunch", 2, TimeSpan.FromMinutes(40)), new PauseTime("other", 1, TimeSpan.FromMinutes(5))]);
        desk.PausesTo(DateTimeOffset.MinValue)[0].ShouldBe(new PauseTime("lunch", 2, TimeSpan.FromMinutes(30)), "without the one that goes on");
        desk.Apply(new WindowClosed(Nine.AddMinutes(60), By, WindowCloseCause.Ordered));
        (desk.PausedSince, desk.PausesTo(Nine.AddHours(9))[0].Total).ShouldBe((null, TimeSpan.FromMinutes(35)));
        PauseFigures.Of(ImmutableDictionary<WindowId, ImmutableArray<WindowEvent>>.Empty.Add(Window, [.. events]), [], Nine.AddMinutes(65))
            .ShouldHaveSingleItem().Pauses[0].Total.ShouldBe(TimeSpan.FromMinutes(40));
    }

    [Fact]
    public void A_days_figures_are_in_order_of_window_without_those_that_never_paused()
    {
        ImmutableArray<WindowEvent> paused = [new WindowPaused(Nine, By, "lunch", "lunch")];
        var figures = PauseFigures.Of(
            new Dictionary<WindowId, ImmutableArray<WindowEvent>> { [new("w3")] = paused, [new("w2")] = [new WindowOpened(Nine, By)], [Window] = paused },
            [],
            Nine.AddMinutes(1));
        figures.Select(x => x.Window.Value).ShouldBe(["w1", "w3"]);
    }

    [Fact]
    public void A_time_in_which_the_hall_was_down_is_no_pause()
    {
        ImmutableArray<WindowEvent> events =
        [
            new WindowPaused(Nine, By, "lunch", "lunch"), new WindowOpened(Nine.AddMinutes(30), By),
            new WindowPaused(Nine.AddMinutes(40), By, "a parcel", "other"), new WindowPaused(Nine.AddMinutes(60), By, "lunch", "lunch"),
        ];
        ImmutableArray<Outage> outages =
            [new(Nine.AddMinutes(-5), Nine.AddMinutes(10)), new(Nine.AddMinutes(35), Nine.AddMinutes(45)), new(Nine.AddMinutes(70), DateTimeOffset.MaxValue)];
        PauseFigures.Of(ImmutableDictionary<WindowId, ImmutableArray<WindowEvent>>.Empty.Add(Window, events), outages, Nine.AddHours(9))
            .ShouldHaveSingleItem().Pauses.ShouldBe([new PauseTime("lunch", 2, TimeSpan.FromMinutes(30)), new PauseTime("other", 1, TimeSpan.FromMinutes(15))]);
    }

    [Fact]
    public void A_pause_of_before_there_was_a_list_is_counted_as_other() =>
        new WindowPaused(Nine, By, "tea").CountedAs.ShouldBe(PauseReason.Other);

    [Theory]
    [InlineData("lunch", "lunch")]
    [InlineData("fetching a parcel", "other")]
    [InlineData("other", "other")]
    public void What_is_none_of_the_halls_reasons_is_other(string reason, string code) =>
        HallFiles.Parse(HallFiles.Minimal).PauseCode(reason).ShouldBe(code);

    [Fact]
    public void A_hall_names_its_own_reasons_and_has_other_all_the_same()
    {
        const string own = "\"pauseReasons\": [{ \"id\": \"tea\", \"name\": { \"zh\": \"茶歇\", \"en\": \"Tea\" } }], \"id\": \"tiny\"";
        var hall = HallFiles.Parse(HallFiles.Broken("\"id\": \"tiny\"", own));
        hall.PauseReasons.Select(x => x.Id).ShouldBe(["tea", "other"]);
        hall.PauseCode("lunch").ShouldBe("other");
        hall.With().PauseReasons.ShouldBe(hall.PauseReasons);
    }

    [Fact]
    public void Whether_it_calls_by_itself_is_the_clerks_choice_and_goes_with_them()
    {
        var desk = new WindowDesk(Window);
        desk.Apply(new OrderTaken(Nine, "dispatcher", new WindowOrder(1, new StaffId("li"), null)));
        desk.Apply(new AutoCallSet(Nine, By, TimeSpan.FromSeconds(15)));
        desk.Summarise().AutoCalls.ShouldBeTrue();
        desk.Apply(new OrderTaken(Nine, "dispatcher", new WindowOrder(2, new StaffId("li"), new(1))));
        desk.AutoCall.ShouldNotBeNull().After.ShouldBe(TimeSpan.FromSeconds(15), "another duty is no other clerk");
        desk.Apply(new OrderTaken(Nine, "dispatcher", new WindowOrder(3, new StaffId("wang"), null)));
        (desk.AutoCall, desk.Summarise().AutoCalls).ShouldBe((null, false));
    }
}
