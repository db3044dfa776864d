using System.Collections.Immutable;
using Queueing.LiveHall.Arrivals;

namespace Queueing.LiveHall.Floor;

/// <summary>Lets people in when they come: one timer for everybody, not one each.</summary>
internal sealed class Doors(Stage stage, Crew crew)
{
    public async Task RunAsync(ImmutableArray<Arrival> arrivals, CancellationToken cancel)
    {
        foreach (var arrival in arrivals)
        {
            await stage.Clock.UntilAsync(arrival.At, cancel);
            stage.Ledger.Draws();
            crew.Start(() => new Citizen(stage, arrival).RunAsync(cancel));
        }

        stage.Ledger.CloseDoors();
    }
}
