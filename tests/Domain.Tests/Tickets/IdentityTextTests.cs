using FsCheck.Xunit;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.Tests.Tickets;

public sealed class IdentityTextTests
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    [Property]
    public void A_ticket_number_reads_back_as_it_was_printed(byte first, byte second, int sequence)
    {
        var prefix = second % 2 == 0 ? $"{Letters[first % 26]}" : $"{Letters[first % 26]}{Letters[second % 26]}";
        var number = new TicketNumber(prefix, (int)((uint)sequence % 9_999_999) + 1);
        TicketNumber.TryParse(number.Value, out var read).ShouldBeTrue(number.Value);
        read.ShouldBe(number);
        read.ToString().ShouldBe(number.Value);
    }

    [Theory]
    [InlineData("A", 1, "A001")]
    [InlineData("A", 23, "A023")]
    [InlineData("AB", 999, "AB999")]
    [InlineData("A", 1000, "A1000")]
    [InlineData("Z", 9_999_999, "Z9999999")]
    [InlineData("AB", 9_999_999, "AB9999999")]
    public void A_ticket_number_has_three_digits_and_grows(string prefix, int sequence, string text)
    {
        new TicketNumber(prefix, sequence).Value.ShouldBe(text);
        TicketNumber.TryParse(text, out var read).ShouldBeTrue();
        (read.Prefix, read.Sequence).ShouldBe((prefix, sequence));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("A01")]
    [InlineData("AB12")]
    [InlineData("A000")]
    [InlineData("A0001")]
    [InlineData("a001")]
    [InlineData("Ab001")]
    [InlineData("ABC001")]
    [InlineData("1001")]
    [InlineData("A-01")]
    [InlineData("A 01")]
    [InlineData("A001 ")]
    [InlineData("A+01")]
    [InlineData("A10000000")]
    [InlineData("A99999999")]
    [InlineData("AA10000000")]
    [InlineData("Ä001")]
    [InlineData("A٠٠١")]
    public void What_is_not_a_ticket_number_is_refused_not_thrown_on(string? text)
    {
        TicketNumber.TryParse(text, out var number).ShouldBeFalse();
        number.ShouldBe(default);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("a", 1)]
    [InlineData("ABC", 1)]
    [InlineData("A1", 1)]
    [InlineData("A", 0)]
    [InlineData("A", -1)]
    [InlineData("A", 10_000_000)]
    public void A_ticket_number_out_of_range_is_not_made(string prefix, int sequence) =>
        Should.Throw<ArgumentException>(() => new TicketNumber(prefix, sequence));

    [Property]
    public void A_ticket_id_reads_back_as_it_was_written(ushort day, byte queue, int sequence)
    {
        var id = new TicketId(DateOnly.FromDayNumber(700_000 + day), new QueueId($"q-{queue}"), Math.Abs(sequence % 1_000_000) + 1);
        TicketId.TryParse(id.Value, out var read).ShouldBeTrue(id.Value);
        read.ShouldBe(id);
        read.CompareTo(id).ShouldBe(0);
        read.ToString().ShouldBe(id.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("20251110")]
    [InlineData("20251110.tax")]
    [InlineData("20251110.tax.0")]
    [InlineData("20251110.tax.01")]
    [InlineData("20251110.tax.-1")]
    [InlineData("20251110.tax.1.2")]
    [InlineData("20251110.tax.9999999999")]
    [InlineData("20251110.tax.")]
    [InlineData("20251110.Tax.1")]
    [InlineData("20251110..1")]
    [InlineData("20251131.tax.1")]
    [InlineData("2025-11-10.tax.1")]
    [InlineData("20251110.a-very-long-slug-that-nobody-would-ever-want-to-type.1")]
    public void What_is_not_a_ticket_id_is_refused_not_thrown_on(string? text) =>
        TicketId.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Ticket_ids_sort_by_date_then_queue_then_number()
    {
        string[] sorted = ["20251109.tax.7", "20251110.notary.9", "20251110.tax.2", "20251110.tax.10"];
        sorted.Reverse().Select(Parse).Order().Select(id => id.Value).ShouldBe(sorted);
        Should.Throw<ArgumentOutOfRangeException>(() => new TicketId(new DateOnly(2025, 11, 10), new QueueId("tax"), 0));
    }

    [Property]
    public void A_call_id_reads_back_as_it_was_written(byte window, long version)
    {
        var call = new CallId(new WindowId($"w{window}"), Math.Max(0, version));
        CallId.TryParse(call.Value, out var read).ShouldBeTrue(call.Value);
        read.ShouldBe(call);
        read.ToString().ShouldBe(call.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("w1")]
    [InlineData("w1#")]
    [InlineData("#1")]
    [InlineData("w1#-1")]
    [InlineData("w1#01")]
    [InlineData("w1#1#2")]
    [InlineData("W1#1")]
    [InlineData("w1#9223372036854775808")]
    [InlineData("w1# 1")]
    public void What_is_not_a_call_id_is_refused_not_thrown_on(string? text) => CallId.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_call_has_no_negative_version() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new CallId(new WindowId("w1"), -1));

    private static TicketId Parse(string text)
    {
        TicketId.TryParse(text, out var id).ShouldBeTrue(text);
        return id;
    }
}
