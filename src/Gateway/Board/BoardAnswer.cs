namespace Queueing.Gateway.Board;

/// <summary>What everybody in a hall may see.</summary>
/// <param name="Hall">The hall's id.</param>
/// <param name="BusinessDay">The business day.</param>
/// <param name="Epoch">Names this run of the board: sequence numbers are comparable only within it.</param>
/// <param name="Sequence">Counts its changes.</param>
/// <param name="At">When it changed last.</param>
/// <param name="Queues">How many wait where.</param>
/// <param name="Windows">The windows and the numbers they serve.</param>
/// <param name="Announcements">The calls to be shown and spoken now.</param>
/// <param name="LastCalled">The calls made last, the newest first.</param>
internal sealed record BoardAnswer(
    string Hall,
    DateOnly BusinessDay,
    string Epoch,
    long Sequence,
    DateTimeOffset At,
    BoardQueueAnswer[] Queues,
    BoardWindowAnswer[] Windows,
    AnnouncementAnswer[] Announcements,
    AnnouncementAnswer[] LastCalled);
