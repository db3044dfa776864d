namespace Queueing.Gateway.Board;

/// <summary>What everybody in a hall may see.</summary>
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
