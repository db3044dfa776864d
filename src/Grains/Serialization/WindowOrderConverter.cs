using Queueing.Domain.Windows;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class WindowOrderConverter : IConverter<WindowOrder, WindowOrderSurrogate>
{
    public WindowOrder ConvertFromSurrogate(in WindowOrderSurrogate surrogate) =>
        new(surrogate.Number, surrogate.Clerk, surrogate.Tide, surrogate.HandoverTo);

    public WindowOrderSurrogate ConvertToSurrogate(in WindowOrder value) =>
        new() { Number = value.Number, Clerk = value.Clerk, Tide = value.Tide, HandoverTo = value.HandoverTo };
}
