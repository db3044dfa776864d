using Queueing.Grains.Webhooks;

namespace Queueing.Simulator.World.Checks;

/// <summary>One attempt to deliver an event, as it left a process.</summary>
/// <param name="Post">What was sent, and where.</param>
/// <param name="Sender">The activation that sent it.</param>
/// <param name="Since">The world's step at which that activation began to read what is durable.</param>
/// <param name="Step">The world's step.</param>
/// <param name="At">The world's true time.</param>
/// <param name="HallTime">The time on the hall's wall, as the sender reads it.</param>
internal sealed record PostAttempt(WebhookPost Post, object Sender, long Since, long Step, DateTimeOffset At, DateTimeOffset HallTime)
{
    /// <summary>Gets or sets what the sender heard of it; null while nothing.</summary>
    public PostResult? Result { get; set; }

    /// <summary>Gets or sets when the sender heard of it, by the world's true time.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Gets or sets the same on the hall's wall, as the sender reads it.</summary>
    public DateTimeOffset? AnsweredHallTime { get; set; }

    /// <summary>Gets a value indicating whether the receiver took it, as far as the sender knows.</summary>
    public bool IsTaken => Result is { Problem: null };

    /// <summary>Gets a value indicating whether it was in vain, as far as the sender knows.</summary>
    public bool IsVain => Result is { Problem: not null };

    public override string ToString() => $"{Post.EventId} to {Post.Webhook} at {At:HH:mm:ss.fff}: {Result?.Problem ?? (IsTaken ? "taken" : "no answer")}";
}
