using Queueing.Simulator.Systems;

namespace Queueing.Simulator.Runs;

/// <summary>One pool during a run: who is on duty, idle the longest, busy with whom.</summary>
internal sealed class ServerPool
{
    public const int Nobody = -1;

    private readonly Queue<int> free = new();
    private int[] idle = new int[4];
    private int idleFirst;

    public TimeAverage On;
    public TimeAverage Busy;
    public TimeAverage Away;
    public TimeAverage SettingUp;

    public ServerPool(Pool rules, int place)
    {
        Rules = rules;
        Place = place;
        Preferences = [.. Enumerable.Range(0, rules.Speeds.Count).Select(x => rules.Serves.ToList().IndexOf(x))];
        for (var i = 0; i < (rules.Switching?.AlwaysOn ?? rules.Servers); i++)
        {
            Join(0);
        }
    }

    public Pool Rules { get; }

    /// <summary>Gets or sets one class for each line that a server may turn to.</summary>
    public ClassState[] Lines { get; set; } = [];

    public int Place { get; }

    /// <summary>Gets each class's place among those that the pool serves as its own; −1 for others.</summary>
    public int[] Preferences { get; }

    /// <summary>Gets whom each server serves.</summary>
    public int[] Hands { get; private set; } = [];

    /// <summary>Gets when each server's present service ends.</summary>
    public double[] EndsAt { get; private set; } = [];

    /// <summary>Gets each server's stamp, which counts the services begun and broken off.</summary>
    public int[] Stamps { get; private set; } = [];

    /// <summary>Gets since when each idle server is idle.</summary>
    public double[] IdleSince { get; private set; } = [];

    /// <summary>Gets which busy servers go after their present service.</summary>
    public bool[] Leaving { get; private set; } = [];

    public int Idle { get; private set; }

    public int OnDuty { get; private set; }

    public int Level { get; set; }

    public long Activations { get; set; }

    /// <summary>Gets the stamps of the set-ups that go on.</summary>
    public List<int> SetUps { get; } = [];

    public int LongestIdle => idle[idleFirst];

    public bool IsAway(int customerClass) => Preferences[customerClass] < 0;

    /// <summary>A server comes on duty.</summary>
    public void Join(double now)
    {
        if (!free.TryDequeue(out var server))
        {
            server = Hands.Length;
            Grow(server + 1);
        }

        Hands[server] = Nobody;
        OnDuty++;
        On.Add(1, now);
        Rest(server, now);
    }

    public void Rest(int server, double now)
    {
        if (Idle == idle.Length)
        {
            var larger = new int[Idle * 2];
            for (var i = 0; i < Idle; i++)
            {
                larger[i] = idle[(idleFirst + i) & (Idle - 1)];
            }

            (idle, idleFirst) = (larger, 0);
        }

        idle[(idleFirst + Idle++) & (idle.Length - 1)] = server;
        IdleSince[server] = now;
    }

    public int TakeIdle()
    {
        var server = idle[idleFirst];
        idleFirst = (idleFirst + 1) & (idle.Length - 1);
        Idle--;
        return server;
    }

    /// <summary>A server that serves nobody goes.</summary>
    public void Go(int server, double now)
    {
        if (!Leaving[server])
        {
            OnDuty--;
        }

        Leaving[server] = false;
        On.Add(-1, now);
        free.Enqueue(server);
    }

    /// <summary>A busy server's duty ends; it goes when it has finished.</summary>
    public void LeaveAfter(int server)
    {
        Leaving[server] = true;
        OnDuty--;
    }

    /// <summary>A server that was to leave stays on duty.</summary>
    public void Stay(int server)
    {
        Leaving[server] = false;
        OnDuty++;
    }

    /// <summary>Gets the busy server on duty whose service began last; −1 for none.</summary>
    public int LastBegun(CustomerTable customers)
    {
        var last = Nobody;
        for (var i = 0; i < Hands.Length; i++)
        {
            if (Hands[i] >= 0 && !Leaving[i] && (last < 0 || customers[Hands[i]].BeganAt >= customers[Hands[last]].BeganAt))
            {
                last = i;
            }
        }

        return last;
    }

    public void Begin(double now)
    {
        On.Begin(now);
        Busy.Begin(now);
        Away.Begin(now);
        SettingUp.Begin(now);
        Activations = 0;
    }

    public PoolCounts End(double now, double time) => time > 0
        ? new PoolCounts(On.Area(now) / time, Busy.Area(now) / time, Away.Area(now) / time, SettingUp.Area(now) / time, Activations / time)
        : new PoolCounts(0, 0, 0, 0, 0);

    private void Grow(int size)
    {
        Hands = Grown(Hands, size);
        EndsAt = Grown(EndsAt, size);
        Stamps = Grown(Stamps, size);
        IdleSince = Grown(IdleSince, size);
        Leaving = Grown(Leaving, size);
    }

    private static T[] Grown<T>(T[] array, int size)
    {
        Array.Resize(ref array, size);
        return array;
    }
}
