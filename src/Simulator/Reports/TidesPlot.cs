using System.Globalization;
using System.Xml.Linq;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;
using Queueing.Simulator.WhatIf;

namespace Queueing.Simulator.Reports;

/// <summary>Tidal episodes as a timeline: windows by time, coloured by the queue helped.</summary>
internal static class TidesPlot
{
    private const double Top = 34;
    private const double Name = 150;
    private const double Tallest = 20;
    private const double Lowest = 5;
    private const double Readable = 11;
    private const double Room = 620;

    /// <summary>Draws one timeline for each variant with episodes, after what the colours stand for.</summary>
    public static IEnumerable<XElement> Of(ComparisonResult result)
    {
        var queues = Coloured(result);
        if (queues.Length == 0)
        {
            yield return Markup.Element("p", Texts.NoTides, "note");
            yield break;
        }

        yield return Legend(result.Question.Hall, queues);
        for (var place = 0; place < result.Variants.Length; place++)
        {
            var opened = Opened(result.Variants[place]);
            if (opened.Length > 0)
            {
                yield return Draw(result.Variants[place], opened, queues, string.Create(CultureInfo.InvariantCulture, $"tides-{place + 1}"));
            }
        }
    }

    private static TidalEpisode[] Opened(VariantResult variant) => [.. variant.Tides.Where(x => x.OpenedAt is not null).OrderBy(x => x.OpenedAt)];

    /// <summary>The queues helped most often, each with a colour of its own.</summary>
    private static QueueId[] Coloured(ComparisonResult result) =>
    [
        .. result.Variants.SelectMany(Opened).GroupBy(x => x.ForQueue).OrderByDescending(x => x.Count()).ThenBy(x => x.Key)
            .Select(x => x.Key).Take(Palette.QueueColours),
    ];

    private static XElement Draw(VariantResult variant, TidalEpisode[] opened, QueueId[] queues, string id)
    {
        var hall = variant.Variant.Hall;
        var rows = opened.Select(x => x.Window).Distinct().ToArray();
        var height = Math.Clamp(Room / rows.Length, Lowest, Tallest);
        var bottom = Top + (height * rows.Length);
        var ends = opened.Select(x => Hour(hall, x.EndedAt ?? x.OpenedAt!.Value)).Concat(variant.Waits.Select(x => x.From.ToTimeSpan().TotalHours + 0.5)).Max();
        var starts = variant.Waits.Select(x => x.From.ToTimeSpan().TotalHours).Concat(opened.Select(x => Hour(hall, x.OpenedAt!.Value))).Min();
        var x = new Axis(Math.Floor(starts), Math.Ceiling(ends), Name, Frame.Right);
        return Frame.Draw(
            id, bottom + 30, new LocalizedText($"{Texts.Tides.Zh}：{variant.Variant.Name.Zh}", $"{Texts.Tides.En}: {variant.Variant.Name.En}"), Texts.TidesNote,
            Markup.Label(0, 18, Texts.Text($"{variant.Variant.Name.Zh}：{opened.Length} 次，{rows.Length} 个窗口", $"{variant.Variant.Name.En}: {opened.Length} episodes at {rows.Length} windows"), "plot-title"),
            Frame.Hours(x, Top, bottom),
            Markup.Line(Name, bottom, Frame.Right, bottom, "axis"),
            height >= Readable ? rows.Select((row, i) => Markup.Label(Name - 8, Top + (height * (i + 0.5)) + 4, hall.Find(row)!.Name, "tick", "end")) : null,
            opened.Select(tide => Bar(hall, tide, x, Top + (height * Array.IndexOf(rows, tide.Window)), height, Palette.OfQueue(Array.IndexOf(queues, tide.ForQueue)))));
    }

    private static XElement Bar(Hall hall, TidalEpisode tide, Axis x, double top, double height, string colour)
    {
        var (from, to) = (x[Hour(hall, tide.OpenedAt!.Value)], tide.EndedAt is { } ended ? x[Hour(hall, ended)] : x.To);
        var bar = Markup.Box(from, top + (height * 0.1), Math.Max(1, to - from), height * 0.8, colour);
        var (window, queue) = (hall.Find(tide.Window)!, hall.Find(tide.ForQueue)!);
        var span = $"{Clock(hall, tide.OpenedAt.Value)}–{(tide.EndedAt is { } end ? Clock(hall, end) : string.Empty)}";
        bar.Add(Markup.Hover(
            $"{window.Name.Zh} → {queue.Name.Zh} {span}\n{TidalReasonText.InChinese(hall, tide.Reason)}{(tide.EndReason is { } zh ? "\n" + TidalReasonText.InChinese(hall, zh) : string.Empty)}",
            $"{window.Name.En} → {queue.Name.En} {span}\n{TidalReasonText.InEnglish(hall, tide.Reason)}{(tide.EndReason is { } en ? "\n" + TidalReasonText.InEnglish(hall, en) : string.Empty)}"));
        return bar;
    }

    private static XElement Legend(Hall hall, QueueId[] queues) => new(
        "p",
        new XAttribute("class", "legend"),
        queues.Select((queue, place) => Markup.Key(hall.Find(queue)!.Name, Palette.OfQueue(place))),
        queues.Length == Palette.QueueColours ? Markup.Key(Texts.OtherQueues, Palette.Other) : null);

    private static double Hour(Hall hall, DateTimeOffset at) => HallClock.Shown(at, hall.TimeZone).TimeOfDay.TotalHours;

    private static string Clock(Hall hall, DateTimeOffset at) => HallClock.Shown(at, hall.TimeZone).ToString("HH:mm", CultureInfo.InvariantCulture);
}
