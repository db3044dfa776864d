using Queueing.Grains.Hosting;
using Queueing.Simulator.Randomness;
using Queueing.Simulator.World.Checks;
using Queueing.Simulator.World.Engine;
using Queueing.Simulator.World.Posts;

namespace Queueing.Simulator.World.Cluster;

/// <summary>
/// Carries calls between silos, and people's calls into them. What becomes of a message depends on the seed, on whom it goes to
/// and on how many went there before, so that taking one fault out of a run leaves most others as they were.
/// </summary>
internal sealed class Network(Timeline timeline, ulong seed, IHallDirectory halls)
{
    /// <summary>How long a caller waits for a reply (ORLEANS: tuned to 1–2 s).</summary>
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(2);

    private readonly Dictionary<ulong, ulong> sent = [];
    private readonly List<Silo> silos = [];
    private readonly Queue<(GrainCall Call, DateTimeOffset Due)> awaited = [];
    private long activations;

    public IHallDirectory Halls => halls;

    /// <summary>Gets where grains live, in the belief of all silos that are not cut off.</summary>
    public GrainDirectory Directory { get; } = new();

    public IReadOnlyList<Silo> Silos => silos;

    /// <summary>Gets or sets what messages meet now.</summary>
    public Weather Weather { get; set; } = Weather.Calm;

    /// <summary>Gets or sets those to whom events are posted.</summary>
    public Receivers? Receivers { get; set; }

    /// <summary>Gets or sets who is told of each call that a grain begins with.</summary>
    public Action<Activation, object?[]>? Heard { private get; set; }

    /// <summary>Gets the first thing that did not hold, wherever it was seen.</summary>
    public WorldViolation? Violation { get; private set; }

    /// <summary>Tells of a call that begins; what does not hold then must not end the turn that shows it.</summary>
    public void Hear(Activation activation, object?[] arguments)
    {
        try
        {
            Heard?.Invoke(activation, arguments);
        }
        catch (WorldViolation violation)
        {
            Report(violation);
        }
    }

    public void Add(Silo silo) => silos.Add(silo);

    /// <summary>Tells checks what was seen; what does not hold must not end whoever shows it.</summary>
    public void Tell(IReadOnlyList<WorldCheck> checks, Action<WorldCheck> tell)
    {
        try
        {
            foreach (var check in checks)
            {
                tell(check);
            }
        }
        catch (WorldViolation violation)
        {
            Report(violation);
        }
    }

    public void Report(WorldViolation violation) => Violation ??= violation;

    /// <summary>What a grain throws must be a fault that passes; everything else is a bug.</summary>
    public void Judge(Activation activation, string where, Exception thrown)
    {
        if (!GrainFaults.IsTransient(thrown))
        {
            Report(new WorldViolation("exception", $"{activation.Grain.Name} threw in {where}: {thrown}"));
        }
    }

    /// <summary>Sends a call.</summary>
    /// <returns>The value task that the caller awaits, boxed.</returns>
    public object Send(Silo from, GrainAddressee to, GrainMethod method, object?[] arguments)
    {
        var draws = Fate(to.Hash ^ method.Hash);
        var call = new GrainCall(this, from, to, method, arguments, draws);
        var copies = draws.Happens(Weather.Repeated) ? 2 : 1;
        for (var copy = 0; copy < copies; copy++)
        {
            if (!draws.Happens(Weather.Lost))
            {
                timeline.After(Weather.Latency(draws), static call => ((GrainCall)call).Arrive(), call);
            }
        }

        if (call.Reply is null)
        {
            return method.Replies.Sent();
        }

        awaited.Enqueue((call, timeline.Now + ResponseTimeout));
        if (awaited.Count == 1)
        {
            Watch();
        }

        return call.Reply.Awaited;
    }

    /// <summary>Brings a call that an activation took no more to where the grain lives now.</summary>
    public void SendOn(Silo from, GrainAddressee to, GrainCall call) => timeline.After(Weather.Latency(Fate(to.Hash)), () => Deliver(from, to, call));

    /// <summary>Makes a second activation of a grain in a silo, which that silo alone believes in.</summary>
    public Activation? Stray(Silo silo, GrainAddressee grain)
    {
        if (!silo.IsAlive || silo.Directory != Directory)
        {
            return null;
        }

        var stray = Activate(silo, grain);
        silo.Strays[grain] = stray;
        return stray;
    }

    /// <summary>Sends a reply to where the call came from.</summary>
    public void Reply(GrainReply reply, Draws draws)
    {
        if (!draws.Happens(Weather.Lost))
        {
            timeline.After(Weather.Latency(draws), static reply => ((GrainReply)reply).Arrive(), reply);
        }
    }

    /// <summary>Brings a call to where its caller believes the grain lives.</summary>
    public void Deliver(Silo from, GrainAddressee to, GrainCall call)
    {
        timeline.Note(to.Hash ^ call.Method.Hash);
        if (!from.IsAlive)
        {
            return;
        }

        var target = from.Strays.TryGetValue(to, out var stray) && stray.Takes ? stray : from.Directory.Find(to) ?? Place(from, to);
        if (target.Silo == from || (!target.Silo.IsCut && !from.IsCut))
        {
            target.Receive(call);
        }
    }

    /// <summary>All wait equally long, so whoever called first gives up first.</summary>
    private void Watch() => timeline.After(awaited.Peek().Due - timeline.Now, () =>
    {
        awaited.Dequeue().Call.TimeOut();
        while (awaited.TryPeek(out var next) && next.Call.Reply!.IsOver)
        {
            awaited.Dequeue();
        }

        if (awaited.Count > 0)
        {
            Watch();
        }
    });

    private Activation Place(Silo from, GrainAddressee grain)
    {
        var able = from.IsCut ? [from] : silos.Where(x => x.IsAlive && !x.IsCut).ToList();
        var activation = Activate(able[Fate(grain.Hash).Below(able.Count)], grain);
        from.Directory.Place(activation);
        return activation;
    }

    private Activation Activate(Silo silo, GrainAddressee grain)
    {
        var activation = new Activation(grain, silo, ++activations);
        silo.Add(activation);
        return activation;
    }

    private Draws Fate(ulong what)
    {
        sent.TryGetValue(what, out var before);
        sent[what] = before + 1;
        return new Draws(seed, what, before);
    }
}
