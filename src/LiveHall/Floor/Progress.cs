using System.Globalization;

namespace Queueing.LiveHall.Floor;

/// <summary>A line of progress, often enough that the hall is never silent for two seconds.</summary>
internal sealed class Progress(Stage stage, FloorWatch watch, TextWriter output)
{
    private static readonly TimeSpan Line = TimeSpan.FromMilliseconds(1900);
    private static readonly TimeSpan InPlace = TimeSpan.FromMilliseconds(500);

    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            var text = Text();
            if (stage.Options.InPlace)
            {
                await output.WriteAsync($"\r{text}\u001b[K");
            }
            else
            {
                await output.WriteLineAsync(text);
            }

            await output.FlushAsync(cancel);
            await Task.Delay(stage.Options.InPlace ? InPlace : Line, stage.Options.Time, cancel);
        }
    }

    private string Text()
    {
        var count = stage.Ledger.Count();
        var tides = watch.Tides.Count(x => x is { OpenedAt: not null, EndedAt: null });
        var alerts = watch.Alerts.Count(x => x.ClearedAt is null);
        var guests = count.Guests > 0 ? $"  guests {count.Guests}" : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{stage.Clock.Now:HH:mm:ss}  drawn {count.Drawn,5}  waiting {count.Waiting,4}  at windows {count.Serving,3}  done {count.Served,5}  left {count.Cancelled + count.Missed,3}  tides {tides,2}  alerts {alerts,2}{guests}");
    }
}
