using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Windows;

/// <summary>Chooses whether a window calls the next ticket by itself, as long as this clerk sits there.</summary>
/// <param name="Seconds">How long after the last ticket left; null: the clerk calls.</param>
internal sealed record AutoCallRequest(int? Seconds)
{
    private const int MostSeconds = 600;

    public static AutoCallRequest Read(BodyFields fields) => new(fields.NumberOrNull("seconds", 1, MostSeconds));
}
