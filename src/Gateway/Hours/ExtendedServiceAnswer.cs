using Queueing.Domain.Extended;
using Queueing.Gateway.Halls;

namespace Queueing.Gateway.Hours;

/// <summary>One stretch of extended service.</summary>
/// <param name="Window">The window.</param>
/// <param name="Staff">Who sat there; null when the journal does not say.</param>
/// <param name="From">From when.</param>
/// <param name="Until">Until when; now while it goes on.</param>
/// <param name="Tickets">How many tickets were in hand during it.</param>
/// <param name="Ongoing">Whether it goes on.</param>
internal sealed record ExtendedServiceAnswer(
    string Window, string? Staff, DateTimeOffset From, DateTimeOffset Until, int Tickets, bool Ongoing)
{
    public static ExtendedServiceAnswer Of(ExtendedService service, TimeZoneInfo zone) => new(
        service.Window.Value,
        service.Clerk?.Value,
        ZonedTime.In(service.From, zone),
        ZonedTime.In(service.Until, zone),
        service.Tickets,
        service.IsOngoing);
}
