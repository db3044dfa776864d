namespace Queueing.Simulator.Runs;

/// <summary>One customer's own story; times that never came are not a number.</summary>
/// <param name="Number">The order of arrival, from 1.</param>
/// <param name="Class">The class, by place.</param>
/// <param name="ArrivedAt">When the customer came.</param>
/// <param name="StartedAt">When the first service began.</param>
/// <param name="LeftAt">When the customer left, served or not.</param>
/// <param name="Pool">The pool that finished the service, by place; −1 for none.</param>
/// <param name="Outcome">How it ended.</param>
public sealed record CustomerRecord(long Number, int Class, double ArrivedAt, double StartedAt, double LeftAt, int Pool, Outcome Outcome);
