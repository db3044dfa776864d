using Queueing.Domain.Halls;

namespace Queueing.Gateway.Holidays;

/// <summary>
/// Reads the title of a calendar's event. iCalendar has no field for a day off; Chinese calendars write it into the title, as
/// 国庆节（休）, 国庆节 假期 第1天/共7天, 国庆节 补班.
/// </summary>
internal static class EventTitle
{
    private static readonly (string Mark, DayMark Says)[] Marks =
        [("补班", DayMark.Work), ("上班", DayMark.Work), ("班", DayMark.Work), ("假期", DayMark.Off), ("放假", DayMark.Off), ("休", DayMark.Off)];

    private static readonly LocalizedText[] Known =
    [
        new("元旦", "New Year's Day"), new("春节", "Spring Festival"), new("清明节", "Tomb-Sweeping Day"), new("劳动节", "Labour Day"),
        new("端午节", "Dragon Boat Festival"), new("中秋节", "Mid-Autumn Festival"), new("国庆节", "National Day"),
    ];

    /// <summary>Takes a title apart into the holiday's name and what it says of the day.</summary>
    public static (LocalizedText Name, DayMark Mark) Read(string title)
    {
        var mark = Array.Find(Marks, x => title.Contains(x.Mark, StringComparison.Ordinal));
        var end = mark.Mark is null ? title.Length : title.IndexOf(mark.Mark, StringComparison.Ordinal);
        var name = title[..end].Trim(' ', '（', '(', '·', '-');
        name = name.Length == 0 ? title.Trim() : name;
        return (Array.Find(Known, x => name.StartsWith(x.Zh, StringComparison.Ordinal)) ?? new LocalizedText(name, name), mark.Says);
    }
}
