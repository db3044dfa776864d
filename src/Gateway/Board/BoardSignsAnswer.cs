using Queueing.Gateway.Halls;

namespace Queueing.Gateway.Board;

/// <summary>What a board needs to know once: the names of what it shows, the hall's clock and its hours.</summary>
/// <param name="Hall">The hall.</param>
/// <param name="Name">The hall's name.</param>
/// <param name="Clock">The hall's clock.</param>
/// <param name="Queues">The names of the queues.</param>
/// <param name="Windows">The names of the windows.</param>
/// <param name="Hours">When the hall is open today; none when it is not.</param>
internal sealed record BoardSignsAnswer(
    string Hall, TextAnswer Name, ClockAnswer Clock, SignAnswer[] Queues, WindowSignAnswer[] Windows, SessionAnswer[] Hours);
