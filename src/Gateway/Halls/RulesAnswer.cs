using Queueing.Domain.Queues;
using Queueing.Gateway.Tickets;

namespace Queueing.Gateway.Halls;

/// <summary>What pages tell people of the service's own rules, so that their words and the rules agree.</summary>
/// <param name="RecallGapSeconds">The least time between two calls of one ticket.</param>
/// <param name="ComeBackAfter">How many are called before somebody who missed the call and comes back by phone.</param>
/// <param name="VoucherDays">How many days a voucher holds.</param>
internal sealed record RulesAnswer(double RecallGapSeconds, int ComeBackAfter, int VoucherDays)
{
    public static RulesAnswer Present { get; } =
        new(QueueTurn.MinRecallGap.TotalSeconds, TicketActionEndpoints.ComeBackAfter, Vouchers.ValidDays);
}
