using Queueing.LiveHall.Accounts;
using Queueing.LiveHall.Api;
using Queueing.LiveHall.Floor;

namespace Queueing.LiveHall.Incidents;

/// <summary>The hall ends by itself what stays aside, or missed, for too long.</summary>
internal static class Lapse
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(5);

    /// <summary>Waits for it, for as long as the doors are open.</summary>
    /// <returns>False when the doors closed before.</returns>
    public static async Task<bool> AwaitAsync(Stage stage, TicketRecord record, Incident incident, CancellationToken cancel)
    {
        while (stage.Clock.Now < stage.Day.Outline.Closes)
        {
            await stage.Clock.ForAsync(Look, cancel);
            var seen = await stage.Supervisor.GetAsync<TicketAnswer>(record.Address, cancel);
            if (seen.Value?.State.Are(States.Expired) is true)
            {
                stage.Ledger.Met(incident);
                return true;
            }
        }

        return false;
    }
}
