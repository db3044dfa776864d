using System.Text.Json;
using Queueing.LiveHall.Accounts;
using Queueing.LiveHall.Api;

namespace Queueing.LiveHall.Tests.Accounts;

public sealed class LedgerTests
{
    private readonly Ledger ledger = new();
    private readonly TicketRecord record;

    public LedgerTests() => record = ledger.Guest(JsonSerializer.Deserialize(
        """{"ticketId":"20260302.a.1","number":"A001","queue":"a","state":"waiting","drawnAt":"2026-03-02T09:00:00Z"}""", ApiJson.Default.TicketAnswer)!);

    [Fact]
    public void Who_is_given_up_and_sent_home_in_the_same_moment_has_one_end()
    {
        ledger.Becomes(record, TicketPhase.Missed);
        ledger.Becomes(record, TicketPhase.Missed);
        ledger.Violations.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(nameof(TicketPhase.Missed), nameof(TicketPhase.Served))]
    [InlineData(nameof(TicketPhase.Served), nameof(TicketPhase.Missed))]
    [InlineData(nameof(TicketPhase.Served), nameof(TicketPhase.Served))]
    public void Two_different_ends_are_a_violation_and_so_is_a_service_ended_twice(string first, string then)
    {
        ledger.Becomes(record, Enum.Parse<TicketPhase>(first));
        ledger.Becomes(record, Enum.Parse<TicketPhase>(then));
        ledger.Violations.ShouldHaveSingleItem().ShouldContain("ended twice");
    }
}
