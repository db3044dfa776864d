using System.Text;

namespace Queueing.Simulator.Randomness;

/// <summary>
/// Random numbers of one entity: SplitMix64 (Steele, Lea &amp; Flood 2014) started from the seed and the entity's own name, so that
/// what one person draws never depends on what another did. Common random numbers across policies rest on this.
/// </summary>
public sealed class Draws
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;
    private ulong state;

    public Draws(ulong seed, string entity) => state = Mix(seed + 0x9E3779B97F4A7C15) ^ Hash(entity);

    /// <summary>Starts from the seed, and an entity that has no name but numbers.</summary>
    internal Draws(ulong seed, ulong entity, ulong occasion) => state = Mix(Mix(seed + 0x9E3779B97F4A7C15) ^ entity) ^ (occasion * FnvPrime);

    /// <summary>FNV-1a over UTF-8: the same on every machine and in every run.</summary>
    public static ulong Hash(string text)
    {
        var hash = FnvOffset;
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ octet) * FnvPrime;
        }

        return hash;
    }

    /// <summary>Any number.</summary>
    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        return Mix(state);
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    public double Uniform(double from, double to) => from + ((to - from) * Uniform());

    public bool Happens(double probability) => Uniform() < probability;

    public int Below(int count) => (int)(Uniform() * count);

    /// <summary>One of some items, each in proportion to its weight; the last one when rounding leaves none.</summary>
    public T Weighted<T>(IReadOnlyList<T> items, Func<T, double> weight)
    {
        var place = Uniform() * items.Sum(weight);
        return items.FirstOrDefault(x => (place -= weight(x)) < 0, items[^1]);
    }

    /// <summary>Standard normal (Box and Muller 1958); the second value is thrown away to keep one draw one step.</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    public double Exponential(double mean) => -mean * Math.Log(1 - Uniform());

    /// <summary>Log-normal with a given mean and squared coefficient of variation.</summary>
    public double LogNormal(double mean, double scv)
    {
        var variance = Math.Log(1 + scv);
        return mean * Math.Exp((Math.Sqrt(variance) * Normal()) - (variance / 2));
    }

    /// <summary>Poisson by multiplication (Knuth); meant for the small means of one minute.</summary>
    public int Poisson(double mean)
    {
        var limit = Math.Exp(-mean);
        var count = 0;
        for (var product = Uniform(); product > limit; product *= Uniform())
        {
            count++;
        }

        return count;
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
