using System.Collections.Concurrent;
using System.Collections.Immutable;
using Queueing.LiveHall.Api;
using Queueing.Simulator.Outlines;

namespace Queueing.LiveHall.Floor;

/// <summary>Those whom a tide calls: clerks at their windows acknowledge; the back office acknowledges, walks over and works.</summary>
internal sealed class TidalStaff(Stage stage, Crew crew, CancellationToken cancel)
{
    private readonly ConcurrentDictionary<string, bool> seen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> away = new(StringComparer.Ordinal);

    public void OnTide(TideAnswer tide)
    {
        if (tide is { Clerk: { } staff, EndedAt: null } && tide.State.Are(States.Assigned) && seen.TryAdd($"{tide.TideId}/{staff}", true))
        {
            var isBackOffice = stage.Day.FindStaff(staff) is { HomeWindow: null };
            crew.Start(() => isBackOffice ? HelpAsync(tide, staff) : AcknowledgeAsync(tide, staff));
        }
    }

    private async Task<bool> AcknowledgeAsync(TideAnswer tide, string staff)
    {
        await stage.Clock.ForAsync(stage.Clerks.Notice, cancel);
        var path = $"/tides/{tide.TideId}/acknowledge";
        return (await stage.Clerk(staff).PostAsync<NoBody, TideAnswer>(path, NoBody.Value, cancel)).IsOk;
    }

    private async Task HelpAsync(TideAnswer tide, string staff)
    {
        if (!away.TryAdd(staff, true))
        {
            return;
        }

        if (await AcknowledgeAsync(tide, staff))
        {
            await stage.Clock.ForAsync(stage.Clerks.Travel, cancel);
            var closes = stage.Day.Outline.Closes ?? stage.Clock.Now;
            ImmutableArray<OpenSession> hours = [new OpenSession(stage.Clock.Now, closes)];
            var desk = new DeskHours(hours, toClosing: true, stage.Options.DrainLimit);
            await new Desk(stage, crew, tide.Window, staff, desk, brought: true).RunAsync(cancel);
        }

        away.TryRemove(staff, out _);
    }
}
