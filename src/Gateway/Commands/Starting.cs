using System.Net;
using System.Net.Sockets;

namespace Queueing.Gateway.Commands;

/// <summary>Starts a gateway, or takes down in order what had already started.</summary>
internal static class Starting
{
    public static async Task StartOrStopAsync(this WebApplication app, CancellationToken stop)
    {
        RefuseTaken(app.Services.GetRequiredService<GatewayOptions>().Url);
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

    /// <summary>
    /// The silo starts before the server listens: an address that is taken is told before both, in a line, not after a silo that
    /// complains of being stopped. Addresses that are no IP address are left to the server.
    /// </summary>
    private static void RefuseTaken(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Port == 0 || !IPAddress.TryParse(address.DnsSafeHost, out var host))
        {
            return;
        }

        try
        {
            using var listener = new TcpListener(host, address.Port);
            listener.Start();
        }
        catch (SocketException taken) when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse)
        {
            throw new IOException($"Failed to bind to address {url}: address already in use.", taken);
        }
    }
}
