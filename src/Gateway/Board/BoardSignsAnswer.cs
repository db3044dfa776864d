using Queueing.Gateway.Halls;

namespace Queueing.Gateway.Board;

/// <summary>What a board needs to know once: the names of what it shows, and the hall's clock.</summary>
/// <param name="Hall">The hall.</param>
/// <param name="Name">The hall's name.</param>
/// <param name="Clock">The hall's clock.</param>
/// <param name="Queues">The names of the queues.</param>
/// <param name="Windows">The names of the windows.</param>
internal sealed record BoardSignsAnswer(string Hall, TextAnswer Name, ClockAnswer Clock, SignAnswer[] Queues, SignAnswer[] Windows);
