using Queueing.Gateway.Halls;

namespace Queueing.Gateway.Hours;

/// <summary>The sessions of some queues on a day.</summary>
/// <param name="Queues">The queues.</param>
/// <param name="Sessions">Their sessions in order; none when they are closed.</param>
/// <param name="Special">Why they are not as their schedule has them; null when they are.</param>
internal sealed record OpeningAnswer(string[] Queues, OpenSessionAnswer[] Sessions, TextAnswer? Special);
