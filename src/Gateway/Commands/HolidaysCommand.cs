using System.CommandLine;
using Queueing.Gateway.Holidays;
using Queueing.Simulator.Commands;

namespace Queueing.Gateway.Commands;

/// <summary>
/// Prints the holidays of an iCalendar file as hall files have them. They are looked through and put into the file by a person:
/// what a title means, and whose sessions a make-up workday takes, no calendar says for sure.
/// </summary>
internal static class HolidaysCommand
{
    public static Command Create()
    {
        var calendar = new Option<FileInfo>("--calendar") { Description = "An iCalendar file (.ics)", Required = true };
        calendar.AcceptExistingOnly();
        var year = NumberOption.Optional("--year", "The year", 2000, 2099);
        year.Required = true;
        var command = new Command("holidays", "Prints the holidays and make-up workdays of an iCalendar file for a hall file") { calendar, year };
        command.SetAction(async (parsed, stop) =>
        {
            var wanted = parsed.GetValue(year)!.Value;
            ImportedDays days;
            try
            {
                days = HolidayImport.Read(
                    await File.ReadAllTextAsync(parsed.GetValue(calendar)!.FullName, stop), new DateOnly(wanted, 1, 1), new DateOnly(wanted, 12, 31));
            }
            catch (FormatException fault)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"{parsed.GetValue(calendar)!.Name}: {fault.Message}");
                return 1;
            }

            foreach (var title in days.LeftOut)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"left out, neither a day off nor a day of work: {title}");
            }

            if (days.Holidays.IsEmpty)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"{parsed.GetValue(calendar)!.Name}: no holiday of {wanted} is in it");
                return 1;
            }

            await parsed.InvocationConfiguration.Output.WriteAsync(HolidayText.Of(days));
            return 0;
        });
        return command;
    }
}
