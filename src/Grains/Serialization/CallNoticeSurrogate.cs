using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.call-notice"), Immutable]
internal struct CallNoticeSurrogate
{
    [Id(0)]
    public long Version;

    [Id(1)]
    public TicketNumber Number;

    [Id(2)]
    public WindowId Window;

    [Id(3)]
    public CallId Call;

    [Id(4)]
    public DateTimeOffset At;

    [Id(5)]
    public int Recalls;

    [Id(6)]
    public string? Paper;
}
