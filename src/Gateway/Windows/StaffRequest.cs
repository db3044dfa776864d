using Queueing.Domain.Identities;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Windows;

/// <summary>Seats somebody at a window, or nobody.</summary>
/// <param name="Staff">Who; null signs out whoever sits there.</param>
/// <param name="TakeOver">True to take a colleague's seat, with what is in hand.</param>
/// <param name="Reason">Why; a colleague's seat is not taken without a reason.</param>
internal sealed record StaffRequest(string? Staff, bool TakeOver = false, string? Reason = null)
{
    public static StaffRequest Read(BodyFields fields)
    {
        var takeOver = fields.Flag("takeOver");
        var request = new StaffRequest(fields.IdentityOrNull<StaffId>("staff")?.Value, takeOver, takeOver ? fields.RequiredReason() : fields.Reason());
        if (request is { TakeOver: true, Staff: null })
        {
            fields.Refuse("staff", "must name who takes over");
        }

        return request;
    }
}
