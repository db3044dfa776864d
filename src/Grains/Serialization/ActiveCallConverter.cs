using Queueing.Domain.Queues;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class ActiveCallConverter : IConverter<ActiveCall, ActiveCallSurrogate>
{
    public ActiveCall ConvertFromSurrogate(in ActiveCallSurrogate surrogate) =>
        new(surrogate.Call, surrogate.Ticket, surrogate.State, surrogate.Since, surrogate.MissesAt, surrogate.Paper);

    public ActiveCallSurrogate ConvertToSurrogate(in ActiveCall value) =>
        new() { Call = value.Call, Ticket = value.Ticket, State = value.State, Since = value.Since, MissesAt = value.MissesAt, Paper = value.Paper };
}
