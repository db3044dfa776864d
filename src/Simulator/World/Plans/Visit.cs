using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Simulator.World.Plans;

/// <summary>A citizen's visit.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When they draw.</param>
/// <param name="Queue">For which queue first.</param>
/// <param name="Services">For which services, the first of that queue.</param>
/// <param name="Class">In which priority class.</param>
/// <param name="Patience">After which wait they cancel; null never.</param>
/// <param name="Presses">How often they press the button: more than once is a repeat under the same key.</param>
/// <param name="Voucher">The ticket with which they were sent home the day before; null for who comes anew.</param>
internal sealed record Visit(int Id, TimeSpan At, QueueId Queue, ImmutableArray<ServiceId> Services, PriorityClassId Class, TimeSpan? Patience, int Presses, TicketOrigin? Voucher) : PlanItem(Id, At)
{
    public override string Story => $"citizen {Id} draws for {string.Join(", ", Services)} as {Class}"
        + (Voucher is { } voucher ? $" with the voucher of {voucher.Number}" : string.Empty)
        + (Presses > 1 ? $", pressing {Presses} times" : string.Empty)
        + (Patience is { } patience ? $", and cancels after {patience:mm\\:ss}" : string.Empty);
}
