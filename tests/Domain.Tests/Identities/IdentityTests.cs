using Queueing.Domain.Identities;

namespace Queueing.Domain.Tests.Identities;

/// <summary>Names are read from their text, and what is none is refused: without an exception where it comes from outside.</summary>
public sealed class IdentityTests
{
    private static readonly string Longest = new('a', 32);
    private static readonly string LongestAccount = new('a', 40);

    public static TheoryData<string> Slugs => ["a", "7", "w-01", "a--b", Longest];

    public static TheoryData<string?> NoSlugs => [null!, string.Empty, "-", "-a", "a-", "A", "a b", "a_b", "a.b", "é", "*", $"{Longest}a"];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void A_slug_names_whatever_a_halls_file_names(string text)
    {
        Read<HallId>(text).ShouldBe(new HallId(text));
        Read<QueueId>(text).ShouldBe(new QueueId(text));
        Read<WindowId>(text).ShouldBe(new WindowId(text));
        Read<StaffId>(text).ShouldBe(new StaffId(text));
        Read<ServiceId>(text).ShouldBe(new ServiceId(text));
        Read<DepartmentId>(text).ShouldBe(new DepartmentId(text));
        Read<PriorityClassId>(text).ShouldBe(new PriorityClassId(text));
        Read<DeviceId>(text).ShouldBe(new DeviceId(text));
        Read<HallScope>(text).ShouldBe(new HallScope(text));
    }

    [Theory]
    [MemberData(nameof(NoSlugs))]
    public void What_is_no_slug_names_nothing(string? text)
    {
        Refuse<HallId>(text);
        Refuse<QueueId>(text);
        Refuse<WindowId>(text);
        Refuse<StaffId>(text);
        Refuse<ServiceId>(text);
        Refuse<DepartmentId>(text);
        Refuse<PriorityClassId>(text);
        Refuse<DeviceId>(text);
        Should.Throw<ArgumentException>(() => new HallId(text!)).Message.ShouldStartWith($"'{text}' is not a HallId");
    }

    [Theory]
    [InlineData("li")]
    [InlineData("7")]
    [InlineData("li.wei_2-x")]
    [InlineData("a-")]
    [InlineData("a.")]
    public void An_account_is_named_in_lower_case_with_dots_lines_and_dashes_behind_the_first_character(string text) =>
        Read<AccountName>(text).ShouldBe(new AccountName(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Li")]
    [InlineData("lI")]
    [InlineData(".li")]
    [InlineData("_li")]
    [InlineData("-li")]
    [InlineData("l i")]
    [InlineData("li@home")]
    [InlineData("李")]
    public void What_is_no_accounts_name_is_refused(string? text)
    {
        Refuse<AccountName>(text);
        Should.Throw<ArgumentException>(() => new AccountName(text!)).Message.ShouldStartWith($"'{text}' is not an account's name");
    }

    [Fact]
    public void An_accounts_name_has_forty_characters_at_most()
    {
        Read<AccountName>(LongestAccount).Value.ShouldBe(LongestAccount);
        Refuse<AccountName>(LongestAccount + "a");
    }

    [Fact]
    public void Every_hall_covers_each_and_a_hall_itself_alone()
    {
        var every = Read<HallScope>("*");
        every.ShouldBe(HallScope.Every);
        var town = HallScope.Of(new HallId("town"));
        town.ShouldBe(new HallScope("town"));
        (every.Covers(new HallId("town")), every.Covers(town), every.Covers(every)).ShouldBe((true, true, true));
        (town.Covers(new HallId("town")), town.Covers(town)).ShouldBe((true, true));
        (town.Covers(new HallId("county")), town.Covers(new HallScope("county")), town.Covers(every)).ShouldBe((false, false, false));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("**")]
    [InlineData("Town")]
    public void What_is_neither_a_hall_nor_every_hall_is_no_scope(string? text)
    {
        Refuse<HallScope>(text);
        Should.Throw<ArgumentException>(() => new HallScope(text!)).Message.ShouldStartWith($"'{text}' is neither a hall nor '*'");
    }

    [Fact]
    public void A_halls_day_reads_back_as_it_was_written()
    {
        var day = new HallDay(new HallId("town"), new DateOnly(2026, 2, 28));
        day.ToString().ShouldBe("town/2026-02-28");
        Read<HallDay>("town/2026-02-28").ShouldBe(day);
        HallDay.Dayless(new HallId("town")).Value.ShouldBe("town/0001-01-01");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("town")]
    [InlineData("town/")]
    [InlineData("/2026-02-28")]
    [InlineData("Town/2026-02-28")]
    [InlineData("town/2026-02-29")]
    [InlineData("town/2026-2-28")]
    [InlineData("town/28.02.2026")]
    [InlineData("town/2026-02-28/")]
    public void What_is_no_halls_day_is_refused(string? text) => Refuse<HallDay>(text);

    [Fact]
    public void The_place_of_what_belongs_to_all_halls_is_part_of_the_stored_form() => HallId.Deployment.Value.ShouldBe("deployment");

    private static T Read<T>(string text)
        where T : struct, IIdentity<T>
    {
        T.TryParse(text, out var identity).ShouldBeTrue(text);
        identity.Value.ShouldBe(text);
        identity.ToString().ShouldBe(text);
        return identity;
    }

    private static void Refuse<T>(string? text)
        where T : struct, IIdentity<T>
    {
        T.TryParse(text, out var identity).ShouldBeFalse(text);
        identity.ShouldBe(default);
    }
}
