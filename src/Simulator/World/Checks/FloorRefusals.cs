using Queueing.Domain.Dispatch;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// What must be true of the floor when the dispatcher refuses. One thing it goes by is not its own, but what a window reported: that it is open.
/// </summary>
internal static class FloorRefusals
{
    public static bool Explain(ClientOperation operation, Refusal refusal, ModelFloor floor, Hall hall) => operation.Method switch
    {
        "Seat" => OfSeat(refusal, floor, hall, operation),
        "HandOver" => OfHandover(refusal, floor, hall, operation.Caller.By, (WindowId)operation.Arguments[0]!, (StaffId?)operation.Arguments[1]),
        "BringForward" => OfForward(refusal, floor, hall, (StaffId)operation.Arguments[0]!, (WindowId)operation.Arguments[1]!),
        "SendBack" => OfBack(refusal, floor, hall, (StaffId)operation.Arguments[0]!),
        "OpenTide" => OfOrder(refusal, floor, hall, (WindowId)operation.Arguments[0]!, (QueueId)operation.Arguments[1]!, (StaffId?)operation.Arguments[2]),
        "ActOnTide" => OfTide(refusal, floor.Tides.GetValueOrDefault((TideId)operation.Arguments[0]!), (TideAction)operation.Arguments[1]!, operation.Caller.By),
        "AcknowledgeAlert" => OfAlert(refusal, floor, (string)operation.Arguments[0]!),
        _ => false,
    };

    private static bool OfSeat(Refusal refusal, ModelFloor floor, Hall hall, ClientOperation operation)
    {
        var (window, clerk) = ((WindowId)operation.Arguments[0]!, (StaffId?)operation.Arguments[1]);
        return refusal.Code switch
        {
            RefusalCode.WrongState when clerk is null => !floor.Orders.ContainsKey(window),
            RefusalCode.WrongState => floor.SeatAt(window) is { } sitting && sitting != clerk && Clerks.IsAnother(operation.Caller.By, sitting)
                && floor.OfferAt(window) != clerk && operation.Arguments[2] is not SeatTerms { TakeOver: true },
            RefusalCode.Invalid => !CanServe(hall, window, clerk),
            RefusalCode.Unknown => hall.Find(window) is null || (clerk is { } person && hall.Find(person) is null),
            _ => false,
        };
    }

    private static bool OfHandover(Refusal refusal, ModelFloor floor, Hall hall, string by, WindowId window, StaffId? to) => refusal.Code switch
    {
        RefusalCode.WrongState => floor.SeatAt(window) is null,
        RefusalCode.Forbidden => floor.SeatAt(window) is { } sitting && Clerks.IsAnother(by, sitting),
        RefusalCode.Invalid => to is not null && (floor.SeatAt(window) == to || !CanServe(hall, window, to)),
        _ => false,
    };

    private static bool OfForward(Refusal refusal, ModelFloor floor, Hall hall, StaffId person, WindowId window) => refusal.Code switch
    {
        RefusalCode.WrongState => floor.SeatAt(window) is not null || floor.TideAt(window) is not null || floor.PlaceOf(person) is not null,
        RefusalCode.Invalid => !IsOfBackOffice(hall, person) || !Ability.Own(hall, window, person).Any(),
        _ => false,
    };

    private static bool OfBack(Refusal refusal, ModelFloor floor, Hall hall, StaffId person) => refusal.Code switch
    {
        RefusalCode.WrongState => floor.Sent(person) is not null || !floor.Seats.ContainsValue(person),
        RefusalCode.Invalid => !IsOfBackOffice(hall, person),
        _ => false,
    };

    private static bool IsOfBackOffice(Hall hall, StaffId person) => hall.Find(person) is { HomeWindow: null };

    private static bool CanServe(Hall hall, WindowId window, StaffId? clerk) =>
        Ability.Own(hall, window, clerk).Any() || Ability.Further(hall, window, clerk).Any();

    private static bool OfOrder(Refusal refusal, ModelFloor floor, Hall hall, WindowId window, QueueId queue, StaffId? clerk)
    {
        var seated = floor.SeatAt(window);
        return refusal.Code switch
        {
            RefusalCode.WrongState when floor.TideAt(window) is { } tide => Said.IsState(refusal, tide.State),
            RefusalCode.WrongState when (clerk ?? seated) is { } person => (seated is { } sitting && sitting != person)
                || (seated is null && floor.PlaceOf(person) is not null)
                || (seated is null && refusal.Field == "window")
                || floor.Going.Values.Any(x => Said.IsState(refusal, x.State) && IsOpposite(hall, x, window, person, queue)),
            RefusalCode.WrongState => true,
            RefusalCode.Invalid => !Ability.Further(hall, window, clerk ?? seated).Contains(queue),
            _ => false,
        };
    }

    private static bool IsOpposite(Hall hall, ModelTide other, WindowId window, StaffId person, QueueId queue) =>
        Ability.Own(hall, other.Window, other.Clerk).Contains(queue) && Ability.Own(hall, window, person).Contains(other.ForQueue);

    private static bool OfTide(Refusal refusal, ModelTide? tide, TideAction action, string by) => refusal.Code switch
    {
        RefusalCode.Unknown => tide is null,
        RefusalCode.WrongState => tide is not null && Said.IsState(refusal, tide.State) && !(action switch
        {
            TideAction.Approve => tide.State == TideState.Proposed,
            TideAction.Decline => tide.State is TideState.Proposed or TideState.Assigned,
            _ => tide.IsOrdered,
        }),
        RefusalCode.Forbidden => tide is not null && Clerks.IsAnother(by, tide.Clerk),
        _ => false,
    };

    private static bool OfAlert(Refusal refusal, ModelFloor floor, string id)
    {
        var (alert, device) = (floor.Alerts.GetValueOrDefault(id), floor.DeviceAlerts.GetValueOrDefault(id));
        return refusal.Code switch
        {
            RefusalCode.Unknown => alert is null && device is null,
            RefusalCode.WrongState => alert is { IsCleared: true, IsAcknowledged: false } || device is { IsCleared: true, IsAcknowledged: false },
            _ => false,
        };
    }
}
