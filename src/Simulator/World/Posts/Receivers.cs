using System.Globalization;
using Queueing.Grains.Webhooks;
using Queueing.Simulator.Randomness;
using Queueing.Simulator.World.Checks;
using Queueing.Simulator.World.Cluster;
using Queueing.Simulator.World.Engine;
using Queueing.Simulator.World.Plans;

namespace Queueing.Simulator.World.Posts;

/// <summary>Those outside to whom events are posted. They take them, refuse them, hang, come and go.</summary>
internal sealed class Receivers(Timeline timeline, Network network, ulong seed, IReadOnlyList<WorldCheck> checks)
{
    /// <summary>How long a sender waits for an answer, as in production.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly List<Ailment> ailments = [];
    private readonly Dictionary<string, ulong> asked = [];

    /// <summary>Gets or sets who hears of every attempt, for stories.</summary>
    public Action<string>? Narrator { get; set; }

    /// <summary>Where a receiver is reached.</summary>
    /// <param name="receiver">Its place.</param>
    /// <param name="path">Which of its addresses.</param>
    public static string Url(int receiver, int path) => string.Create(CultureInfo.InvariantCulture, $"https://receiver-{receiver}.example/{path}");

    public void Begin(Ailment ailment)
    {
        ailments.Add(ailment);
        timeline.After(ailment.For, () => ailments.Remove(ailment));
    }

    /// <summary>Meets an attempt.</summary>
    /// <returns>What comes of it, and after which time its sender knows.</returns>
    public (PostResult Result, TimeSpan After) Receive(PostAttempt attempt)
    {
        Tell(check => check.Posted(attempt));
        var url = attempt.Post.Url;
        var draws = new Draws(seed, Draws.Hash(url), asked[url] = asked.GetValueOrDefault(url) + 1);
        var soon = TimeSpan.FromMilliseconds(draws.Uniform(2, 60));
        return Ailing(url) switch
        {
            AilmentKind.Refuses => (new PostResult("answered 500"), soon),
            AilmentKind.Away => (new PostResult("no answer: ConnectionError"), soon),
            AilmentKind.Hangs => (new PostResult("no answer in 10 seconds"), Patience),
            AilmentKind.Slow => (PostResult.Taken, Patience * draws.Uniform()),
            AilmentKind.Busy => (new PostResult("answered 429", RetryAfter: TimeSpan.FromSeconds(draws.Uniform(0, 900))), soon),
            AilmentKind.Fickle when draws.Happens(0.4) => (new PostResult("answered 500"), soon),
            AilmentKind.Gone => (new PostResult("answered 410", IsGone: true), soon),
            _ => (PostResult.Taken, soon),
        };
    }

    /// <summary>Tells what the sender heard.</summary>
    public void Answered(PostAttempt attempt)
    {
        Narrator?.Invoke($"    {attempt}");
        Tell(check => check.Answered(attempt));
    }

    private AilmentKind? Ailing(string url) =>
        ailments.FindLast(x => url.StartsWith(string.Create(CultureInfo.InvariantCulture, $"https://receiver-{x.Receiver}."), StringComparison.Ordinal))?.Kind;

    private void Tell(Action<WorldCheck> tell) => network.Tell(checks, tell);
}
