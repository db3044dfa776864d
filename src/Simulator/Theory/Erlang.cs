namespace Queueing.Simulator.Theory;

/// <summary>Erlang's loss and delay formulas (Erlang 1917) and the wait in M/M/c.</summary>
public static class Erlang
{
    /// <summary>The chance of finding all servers busy where nobody may wait: B(c, a) by its recursion.</summary>
    /// <param name="servers">c.</param>
    /// <param name="load">a, the offered load in servers.</param>
    public static double Loss(int servers, double load)
    {
        var b = 1.0;
        for (var i = 1; i <= servers; i++)
        {
            b = load * b / (i + (load * b));
        }

        return b;
    }

    /// <summary>The chance of having to wait where everybody may: C(c, a), for a &lt; c.</summary>
    public static double Delay(int servers, double load)
    {
        var b = Loss(servers, load);
        return servers * b / (servers - (load * (1 - b)));
    }

    /// <summary>The mean wait of all in M/M/c: C·ES/(c − a).</summary>
    public static double MeanWait(int servers, double load, double meanService) => Delay(servers, load) * meanService / (servers - load);

    /// <summary>The chance of waiting longer than a time, first come first served: C·e^(−(c−a)t/ES).</summary>
    public static double WaitOver(int servers, double load, double meanService, double time) =>
        Delay(servers, load) * Math.Exp(-(servers - load) * time / meanService);
}
