namespace Queueing.Simulator.World.People;

/// <summary>A screen that shows the board and the floor again and again.</summary>
internal sealed class Screen(Counter counter, ulong seed, DateTimeOffset until) : Person(counter, seed, "screen")
{
    protected override async Task Live()
    {
        while (Counter.Now < until)
        {
            await Wait(1, 16);
            await Counter.Board(Draws);
            if (Draws.Happens(0.5))
            {
                await Floor();
            }
        }
    }
}
