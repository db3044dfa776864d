namespace Queueing.Gateway.Commands;

/// <summary>Starts a gateway, or takes down in order what had already started.</summary>
internal static class Starting
{
    public static async Task StartOrStopAsync(this WebApplication app, CancellationToken stop)
    {
        try
        {
            await app.StartAsync(stop);
        }
        catch (Exception)
        {
            await app.StopAsync(CancellationToken.None);
            throw;
        }
    }
}
