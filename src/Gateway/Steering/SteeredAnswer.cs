using Queueing.Domain.Halls;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Steering;

/// <summary>How many people took another way for an item on a day.</summary>
/// <param name="Service">The item.</param>
/// <param name="Alternative">The way.</param>
/// <param name="Count">How many.</param>
internal sealed record SteeredAnswer(string Service, AlternativeKind Alternative, int Count)
{
    public static SteeredAnswer Of(SteeredView view) => new(view.Service.Value, view.To, view.Count);
}
