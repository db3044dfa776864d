using System.Text.Json;

namespace Queueing.Grains.Tests.World;

/// <summary>Compares contracts by content: arrays in records compare by reference.</summary>
internal static class Views
{
    public static string Text<T>(T value) => JsonSerializer.Serialize(value);

    public static void ShouldBeSameAs<T>(this T actual, T expected, string? because = null) =>
        Text(actual).ShouldBe(Text(expected), because);
}
