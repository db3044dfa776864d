using Queueing.Domain.Identities;
using Queueing.Grains.Privacy;

namespace Queueing.Journal.Sets;

/// <summary>What every store of private texts demands before it looks at its own contents.</summary>
internal static class PrivateTextRules
{
    public static void RequireHall(HallId hall)
    {
        if (hall.Value is null)
        {
            throw new ArgumentException("no hall is named");
        }
    }

    public static void RequireKey(HallId hall, string key)
    {
        RequireHall(hall);
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(key.Length, IPrivateTexts.MaxLength, nameof(key));
    }

    public static void RequireText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, IPrivateTexts.MaxLength, nameof(text));
    }
}
