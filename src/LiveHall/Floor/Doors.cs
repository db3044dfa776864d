using System.Collections.Immutable;
using Queueing.Simulator.Arrivals;

namespace Queueing.LiveHall.Floor;

/// <summary>Lets people in when they come: one timer for everybody, not one each.</summary>
/// <param name="crew">Those the day waits for: nobody leaves before a draw is answered.</param>
/// <param name="seats">Those it does not: somebody served long ago need not run out of patience first.</param>
internal sealed class Doors(Stage stage, Crew crew, Crew seats)
{
    public async Task RunAsync(ImmutableArray<Arrival> arrivals, CancellationToken cancel)
    {
        foreach (var arrival in arrivals)
        {
            await stage.Clock.UntilAsync(arrival.At, cancel);
            stage.Ledger.Draws();
            crew.Start(() => new Citizen(stage, seats, arrival).RunAsync(cancel));
        }

        stage.Ledger.CloseDoors();
    }
}
