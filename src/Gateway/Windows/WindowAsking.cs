using System.Text.Json.Serialization.Metadata;
using Queueing.Domain.Identities;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Windows;

/// <summary>Reads changes that are asked for at a window.</summary>
internal static class WindowAsking
{
    /// <summary>Makes a change at the window that the address names, or refuses what cannot be read.</summary>
    public static async Task ChangeWindowAsync<T>(
        this HallRequest request, Func<BodyFields, T> read, JsonTypeInfo<T> type, Func<WindowId, Asked<T>, Task> change)
        where T : class
    {
        if (!request.TryWindow(out var window, out var problem)
            || !(await Asked<T>.ReadAsync(request, read, type)).IsRead(out var asked, out problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        await change(window, asked);
    }
}
