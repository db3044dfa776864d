using System.Collections.Immutable;
using Queueing.Domain.Calendar;

namespace Queueing.Gateway.Holidays;

/// <summary>What an iCalendar file says of days off and of days on which people work for them.</summary>
/// <param name="Holidays">The holidays in order, each run of days once.</param>
/// <param name="MakeUpWorkdays">The make-up workdays in order.</param>
/// <param name="LeftOut">Events that are neither, or no whole days, as the file names them.</param>
internal sealed record ImportedDays(
    ImmutableArray<Holiday> Holidays, ImmutableArray<MakeUpWorkday> MakeUpWorkdays, ImmutableArray<string> LeftOut);
