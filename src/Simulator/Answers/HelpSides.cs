namespace Queueing.Simulator.Answers;

/// <summary>Who is helped and who helps, by their places in the part, and their rates.</summary>
internal sealed record HelpSides(Part Part, int First, int Home, int Helper)
{
    public int Second => 1 - First;

    public (double First, double Second) Arrivals => (Part.Classes[First].Rate, Part.Classes[Second].Rate);

    public (int First, int Second) Servers => (Part.Pools[Home].Servers, Part.Pools[Helper].Servers);

    public (double First, double Second, double Help) Rates => (Rate(First, Home), Rate(Second, Helper), Rate(First, Helper));

    public (double First, double Second) Leaving => (1 / Part.Classes[First].Patience!.Mean, 1 / Part.Classes[Second].Patience!.Mean);

    private double Rate(int place, int pool) => Part.Pools[pool].Speeds[Part.ClassPlaces[place]] / Part.Classes[place].Service.Mean;
}
