using System.CommandLine;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Gateway.Commands;
using Queueing.Silo.Halls;

namespace Queueing.Gateway.Live;

/// <summary>The hall that the command line names, and the day it is to be played on.</summary>
internal static class LiveChoice
{
    /// <summary>Finds them; what is wrong is told in a line.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="name">The hall's id.</param>
    /// <param name="minutes">How long the day shall take, in minutes of the machine.</param>
    /// <param name="date">The date played; null for the next day on which most of the hall is open.</param>
    /// <returns>The hall and its day; null when there is none.</returns>
    public static async Task<(Hall Hall, LiveDay Day)?> OfAsync(ParseResult parsed, string name, double minutes, DateOnly? date = null)
    {
        var halls = HallFiles.Read(parsed.GetValue(CommonOptions.Halls)!);
        if (!HallId.TryParse(name, out var id) || halls.Find(id) is not { } hall)
        {
            await Console.Error.WriteLineAsync($"--hall: there is no hall '{name}'; there are {string.Join(", ", halls.All.Select(x => x.Id))}");
            return null;
        }

        var day = date is { } asked
            ? LiveDay.Of(HallDaySchedule.Of(hall, asked), minutes)
            : LiveDay.Next(hall, BusinessDay.Of(hall, TimeProvider.System.GetUtcNow()).Date, minutes);
        if (day is null)
        {
            await Console.Error.WriteLineAsync(date is null
                ? $"--hall: there is no day within a week on which most of {name} is open"
                : $"--date: no queue of {name} gives numbers on that day");
            return null;
        }

        return (hall, day);
    }
}
