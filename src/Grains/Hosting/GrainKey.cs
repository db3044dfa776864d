using Queueing.Domain.Identities;

namespace Queueing.Grains.Hosting;

/// <summary>The keys of grains: <c>hall/yyyy-MM-dd</c>, and for owners within a hall-day <c>hall/yyyy-MM-dd/owner</c>.</summary>
public static class GrainKey
{
    /// <summary>Makes the key of a queue's or window's grain.</summary>
    /// <typeparam name="T">The owner's identity.</typeparam>
    /// <param name="day">The hall-day.</param>
    /// <param name="owner">The queue or window.</param>
    /// <returns>The key.</returns>
    public static string Of<T>(HallDay day, T owner)
        where T : struct, IIdentity<T> => $"{day.Value}/{owner.Value}";

    /// <summary>Reads the key of a queue's or window's grain.</summary>
    /// <typeparam name="T">The owner's identity.</typeparam>
    /// <param name="key">The key.</param>
    /// <returns>The hall-day and the owner.</returns>
    /// <exception cref="ArgumentException">The key is not of that form.</exception>
    public static (HallDay Day, T Owner) Read<T>(string? key)
        where T : struct, IIdentity<T>
    {
        var cut = key?.LastIndexOf('/') ?? -1;
        return cut > 0 && HallDay.TryParse(key![..cut], out var day) && T.TryParse(key[(cut + 1)..], out var owner)
            ? (day, owner)
            : throw new ArgumentException($"'{key}' is not a grain key of a {typeof(T).Name}", nameof(key));
    }
}
