namespace Queueing.Simulator.World.Cluster;

/// <summary>Where grains live, in the belief of those silos that share it.</summary>
internal sealed class GrainDirectory
{
    private readonly Dictionary<GrainAddressee, Activation> places = [];

    /// <summary>Gets who lives where; in the order in which they were first placed.</summary>
    public IEnumerable<Activation> All => places.Values;

    public Activation? Find(GrainAddressee grain) => places.TryGetValue(grain, out var found) && found.Takes ? found : null;

    public void Place(Activation activation) => places[activation.Grain] = activation;

    /// <summary>Forgets those who live where nobody is reached any more.</summary>
    public void Forget(Func<Silo, bool> gone)
    {
        foreach (var grain in places.Where(x => gone(x.Value.Silo)).Select(x => x.Key).ToList())
        {
            places.Remove(grain);
        }
    }

    /// <summary>The beliefs of one silo that is alone from now on.</summary>
    public GrainDirectory Of(Silo silo)
    {
        var own = new GrainDirectory();
        foreach (var (grain, activation) in places)
        {
            if (activation.Silo == silo)
            {
                own.places.Add(grain, activation);
            }
        }

        return own;
    }
}
