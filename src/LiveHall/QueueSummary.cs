namespace Queueing.LiveHall;

/// <summary>A queue's day.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Zh">Its Chinese name.</param>
/// <param name="En">Its English name.</param>
/// <param name="Drawn">Numbers drawn, guests included.</param>
/// <param name="Served">Those served to the end.</param>
/// <param name="MeanWaitMinutes">Mean wait from eligible to first call, over those called.</param>
/// <param name="P95WaitMinutes">The 95th percentile of the same, by nearest rank.</param>
public sealed record QueueSummary(
    string Queue, string Zh, string En, int Drawn, int Served, double MeanWaitMinutes, double P95WaitMinutes);
