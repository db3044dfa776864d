namespace Queueing.Domain.Tickets;

/// <summary>How a number was drawn.</summary>
public enum TicketChannel
{
    /// <summary>At a kiosk (取号机).</summary>
    Kiosk,

    /// <summary>By phone, having scanned the hall's code.</summary>
    Phone,

    /// <summary>By a clerk or floor guide.</summary>
    Clerk,

    /// <summary>By checking in an appointment.</summary>
    Appointment,

    /// <summary>By hand, on paper, while the system was down; entered afterwards.</summary>
    Paper,

    /// <summary>By being sent on from another hall.</summary>
    Transfer,
}
