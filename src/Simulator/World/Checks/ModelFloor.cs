using System.Collections.Immutable;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;

namespace Queueing.Simulator.World.Checks;

/// <summary>Who sits and is sent where, what windows are ordered, and which alerts stand, as the dispatcher's stream alone tells it.</summary>
/// <param name="Seats">Who sits where.</param>
/// <param name="Orders">The last order of each window that ever had one.</param>
/// <param name="Tides">All episodes.</param>
/// <param name="Going">The episode that holds a window: the one that is not over.</param>
/// <param name="Alerts">All alerts; by their identities.</param>
/// <param name="Offers">To whom a seat is offered by who sits there.</param>
/// <param name="Raised">The alert of each queue that stands.</param>
/// <param name="DeviceAlerts">All alerts about devices; by their identities.</param>
internal sealed record ModelFloor(
    ImmutableDictionary<WindowId, StaffId> Seats,
    ImmutableDictionary<WindowId, WindowOrder> Orders,
    ImmutableDictionary<TideId, ModelTide> Tides,
    ImmutableDictionary<WindowId, ModelTide> Going,
    ImmutableDictionary<string, ModelAlert> Alerts,
    ImmutableDictionary<QueueId, ModelAlert> Raised,
    ImmutableDictionary<WindowId, StaffId> Offers,
    ImmutableDictionary<string, ModelDeviceAlert> DeviceAlerts)
{
    public static ModelFloor Empty { get; } = new(
        ImmutableDictionary<WindowId, StaffId>.Empty,
        ImmutableDictionary<WindowId, WindowOrder>.Empty,
        ImmutableDictionary<TideId, ModelTide>.Empty,
        ImmutableDictionary<WindowId, ModelTide>.Empty,
        ImmutableDictionary<string, ModelAlert>.Empty,
        ImmutableDictionary<QueueId, ModelAlert>.Empty,
        ImmutableDictionary<WindowId, StaffId>.Empty,
        ImmutableDictionary<string, ModelDeviceAlert>.Empty);

    public StaffId? SeatAt(WindowId window) => Seats.TryGetValue(window, out var clerk) ? clerk : null;

    public StaffId? OfferAt(WindowId window) => Offers.TryGetValue(window, out var to) ? to : null;

    /// <summary>The episode that holds a window: the one that is not over.</summary>
    public ModelTide? TideAt(WindowId window) => Going.GetValueOrDefault(window);

    /// <summary>Where a person sits, or else is sent.</summary>
    public WindowId? PlaceOf(StaffId person)
    {
        foreach (var (window, clerk) in Seats)
        {
            if (clerk == person)
            {
                return window;
            }
        }

        return Sent(person)?.Window;
    }

    /// <summary>The duty that a person is ordered to.</summary>
    public ModelTide? Sent(StaffId person) => Going.Values.FirstOrDefault(x => x.IsOrdered && x.Clerk == person);

    /// <summary>The alert of a queue that stands.</summary>
    public ModelAlert? AlertOf(QueueId queue) => Raised.GetValueOrDefault(queue);

    /// <summary>Folds without judging.</summary>
    public ModelFloor After(DispatcherEvent e, long version) => e switch
    {
        ClerkSeated x => (this with { Seats = Seats.SetItem(x.Window, x.Clerk), Offers = Offers.Remove(x.Window) }).Ordered(x.Window, new WindowOrder(version, x.Clerk, x.Tide)),
        ClerkLeft x => (this with { Seats = Seats.Remove(x.Window), Offers = Offers.Remove(x.Window) }).Ordered(x.Window, new WindowOrder(version, null, null)),
        HandoverOffered x => (this with { Offers = x.To is { } to ? Offers.SetItem(x.Window, to) : Offers.Remove(x.Window) })
            .Ordered(x.Window, new WindowOrder(version, x.From, Orders.GetValueOrDefault(x.Window)?.Tide)),
        AlertRaised x => WithAlert(new ModelAlert(x.Alert, x.Queue, x.Level, x.At)),
        AlertLevelChanged x => WithAlert(x.Alert, alert => alert with { Level = x.Level }),
        DeviceAlertRaised x => this with { DeviceAlerts = DeviceAlerts.SetItem(x.Alert, new ModelDeviceAlert(x.Alert, x.Device, x.Trouble)) },
        DeviceAlertCleared x => WithDeviceAlert(x.Alert, alert => alert with { IsCleared = true }),
        AlertAcknowledged x when DeviceAlerts.ContainsKey(x.Alert) => WithDeviceAlert(x.Alert, alert => alert with { IsAcknowledged = true }),
        AlertAcknowledged x => WithAlert(x.Alert, alert => alert with { IsAcknowledged = true }),
        AlertCleared x => WithAlert(x.Alert, alert => alert with { IsCleared = true }),
        _ when ModelTide.Of(e) is { } id => WithTide(ModelTide.After(Tides.GetValueOrDefault(id), e), Tides.GetValueOrDefault(id), version),
        _ => this,
    };

    private ModelFloor WithDeviceAlert(string id, Func<ModelDeviceAlert, ModelDeviceAlert> change) =>
        DeviceAlerts.TryGetValue(id, out var alert) ? this with { DeviceAlerts = DeviceAlerts.SetItem(id, change(alert)) } : this;

    private ModelFloor WithAlert(string id, Func<ModelAlert, ModelAlert> change) =>
        Alerts.TryGetValue(id, out var alert) ? WithAlert(change(alert)) : this;

    private ModelFloor WithAlert(ModelAlert alert) => this with
    {
        Alerts = Alerts.SetItem(alert.Id, alert),
        Raised = alert.IsCleared ? Raised.Remove(alert.Queue) : Raised.SetItem(alert.Queue, alert),
    };

    private ModelFloor WithTide(ModelTide? tide, ModelTide? before, long version)
    {
        if (tide is null)
        {
            return this;
        }

        var isHeld = !tide.IsOver || (Going.TryGetValue(tide.Window, out var other) && other.Id != tide.Id);
        var floor = this with
        {
            Tides = Tides.SetItem(tide.Id, tide),
            Going = !tide.IsOver ? Going.SetItem(tide.Window, tide) : isHeld ? Going : Going.Remove(tide.Window),
        };
        if (tide.IsOrdered && before is not { IsOrdered: true })
        {
            return floor.Ordered(tide.Window, new WindowOrder(version, tide.Clerk, tide.Id));
        }

        if (before is not { IsOrdered: true } || tide.IsOrdered)
        {
            return floor;
        }

        floor = tide.FromBackOffice ? floor with { Seats = Seats.Remove(tide.Window), Offers = Offers.Remove(tide.Window) } : floor;
        return floor.Ordered(tide.Window, new WindowOrder(version, floor.SeatAt(tide.Window), null));
    }

    private ModelFloor Ordered(WindowId window, WindowOrder order) => this with { Orders = Orders.SetItem(window, order with { HandoverTo = OfferAt(window) }) };
}
