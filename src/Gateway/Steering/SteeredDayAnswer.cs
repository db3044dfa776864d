namespace Queueing.Gateway.Steering;

/// <summary>How many people a hall steered to another way on a day.</summary>
/// <param name="Day">The business day.</param>
/// <param name="Total">All of them.</param>
/// <param name="Items">By item and way.</param>
internal sealed record SteeredDayAnswer(DateOnly Day, int Total, SteeredAnswer[] Items);
