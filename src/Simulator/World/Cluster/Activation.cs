using Queueing.Grains.Hosting;
using Queueing.Simulator.World.Checks;
using Queueing.Simulator.World.Engine;

namespace Queueing.Simulator.World.Cluster;

/// <summary>
/// One grain in one silo. As in Orleans a call takes its turn unless the class is reentrant or the method interleaves; an
/// activation that was asked to go finishes what it began, while new calls find another.
/// </summary>
internal sealed class Activation
{
    private readonly Queue<(GrainCall? Call, Func<Task>? Tick)> waiting = new();
    private readonly ActivationContext context;
    private readonly TurnScheduler scheduler;
    private IGrainBase? grain;
    private bool active;
    private bool blocked;
    private bool retiring;
    private bool dead;
    private bool ends;

    public Activation(GrainAddressee grain, Silo silo, long number)
    {
        (Grain, Silo) = (grain, silo);
        scheduler = new TurnScheduler(silo.Timeline, $"{silo.Name}/{grain.Name}/{number}");
        context = new ActivationContext(grain, number, Retire);
        Timers = new ActivationTimers(this);
        scheduler.Start(Activate);
    }

    public GrainAddressee Grain { get; }

    public Silo Silo { get; }

    public ActivationTimers Timers { get; }

    public ActivationContext Context => context;

    /// <summary>Gets a value indicating whether new calls may come here.</summary>
    public bool Takes => !retiring && !dead;

    public void Receive(GrainCall call)
    {
        if (dead)
        {
            return;
        }

        if (active && (!blocked || Grain.Class.IsReentrant || call.Method.Interleaves))
        {
            Begin(call);
        }
        else
        {
            waiting.Enqueue((call, null));
        }
    }

    /// <summary>A call that no other came beside is over: the next one begins.</summary>
    public void Unblock()
    {
        blocked = false;
        if (ends)
        {
            scheduler.Start(End);
        }

        Next();
    }

    /// <summary>Runs a timer's callback, in its turn unless it interleaves.</summary>
    public void Tick(Func<Task> callback, bool interleaves)
    {
        if (interleaves || Grain.Class.IsReentrant)
        {
            scheduler.Start(() => active && !dead ? callback() : Task.CompletedTask);
        }
        else if (blocked)
        {
            waiting.Enqueue((null, callback));
        }
        else
        {
            Begin(callback);
        }
    }

    /// <summary>Asks it to go: what has begun ends, the rest is sent on.</summary>
    public void Retire()
    {
        if (!retiring && Grain.Class.Ends)
        {
            ends = true;
            Silo.Timeline.After(TimeSpan.Zero, () => scheduler.Start(blocked ? () => Task.CompletedTask : End));
        }

        retiring = true;
        var left = waiting.ToArray();
        waiting.Clear();
        foreach (var (call, _) in left)
        {
            if (call is not null)
            {
                Silo.Network.SendOn(Silo, Grain, call);
            }
        }
    }

    /// <summary>Ends it where it stands.</summary>
    public void Die()
    {
        dead = true;
        scheduler.Stop();
    }

    private async Task Activate()
    {
        try
        {
            grain = GrainMaker.Make(this);
            await grain.OnActivateAsync(CancellationToken.None);
        }
        catch (Exception e) when (GrainFaults.IsTransient(e))
        {
            Refuse(e);
            return;
        }

        active = true;
        Next();
    }

    /// <summary>As Orleans does when nothing of its turns is left; that others may begin meanwhile is the world's own.</summary>
    private async Task End()
    {
        if (!ends || !active)
        {
            return;
        }

        ends = false;
        try
        {
            await grain!.OnDeactivateAsync(new DeactivationReason(DeactivationReasonCode.ApplicationRequested, "it is asked to go"), CancellationToken.None);
        }
        catch (Exception e) when (e is not WorldViolation)
        {
            Silo.Network.Judge(this, "its end", e);
        }
    }

    private void Refuse(Exception cause)
    {
        retiring = true;
        Silo.Remove(this);
        while (waiting.TryDequeue(out var next))
        {
            next.Call?.Fail(new OrleansException("the grain could not be activated", cause));
        }
    }

    private void Begin(GrainCall call)
    {
        var blocks = !Grain.Class.IsReentrant && !call.Method.Interleaves;
        blocked |= blocks;
        scheduler.Start(new GrainTurn(this, grain!, call, blocks).Run);
    }

    private void Begin(Func<Task> callback)
    {
        blocked = true;
        scheduler.Start(async () =>
        {
            try
            {
                await callback();
            }
            catch (Exception e) when (e is not WorldViolation)
            {
                Silo.Network.Judge(this, "a timer", e);
            }

            Unblock();
        });
    }

    private void Next()
    {
        while (waiting.TryPeek(out var next) && (!blocked || Grain.Class.IsReentrant || next.Call is { Method.Interleaves: true }))
        {
            waiting.Dequeue();
            if (next.Call is { } call)
            {
                Begin(call);
            }
            else
            {
                Begin(next.Tick!);
            }
        }
    }
}
