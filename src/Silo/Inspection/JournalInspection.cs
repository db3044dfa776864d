using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Queueing.Domain.Calendar;
using Queueing.Domain.Identities;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;

namespace Queueing.Silo.Inspection;

/// <summary>
/// Reads every stream of the present business days, and those of no day, once at the start. Damage is told at once and plainly; what is whole goes
/// on being served, and nothing is repaired.
/// </summary>
internal sealed partial class JournalInspection(
    IEventJournal journal,
    IHallDirectory halls,
    [FromKeyedServices(HallTime.Key)] TimeProvider clock,
    ILogger<JournalInspection> log)
    : IHostedService, IJournalInspection
{
    public ImmutableArray<string> Damage { get; private set; } = [];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var found = new List<string>();
        await Inspect(HallDay.Dayless(HallId.Deployment), found, cancellationToken);
        foreach (var hall in halls.All)
        {
            await Inspect(BusinessDay.Of(hall, clock.GetUtcNow()), found, cancellationToken);
        }

        Damage = [.. found];
        found.ForEach(Damaged);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task Inspect(HallDay day, List<string> found, CancellationToken cancellation)
    {
        try
        {
            foreach (var head in await journal.ReadHeadsAsync(day, cancellation))
            {
                await Inspect(head.Stream, found, cancellation);
            }
        }
        catch (JournalCorruptException damage)
        {
            found.Add(damage.Message);
        }
    }

    private async Task Inspect(StreamId stream, List<string> found, CancellationToken cancellation)
    {
        try
        {
            await journal.ReadAsync(stream, 0, cancellation);
        }
        catch (JournalCorruptException damage)
        {
            found.Add(damage.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The journal is damaged, nothing was changed: {Damage}")]
    private partial void Damaged(string damage);
}
