using System.Net;

namespace Queueing.Silo.Webhooks;

/// <summary>
/// Where events may be sent. Unless hosts or networks are listed, any public address by https; when some are, only these, and by
/// http too where the address is the machine's own or a private one. Link-local and metadata addresses never.
/// </summary>
public sealed class WebhookTargets
{
    private const int LongestUrl = 2000;
    private const string Sort = "must be an absolute https address without user information or fragment";

    private static readonly IPNetwork[] Never = Networks(
        "0.0.0.0/8", "169.254.0.0/16", "100.100.100.200/32", "192.0.0.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "::/128", "fe80::/10", "fec0::/10", "fd00:ec2::254/128", "ff00::/8", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32");

    private static readonly IPNetwork[] Local = Networks(
        "127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "198.18.0.0/15", "::1/128", "fc00::/7");

    private readonly List<IPNetwork> networks = [];
    private readonly HashSet<string> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Initializes a new instance of the <see cref="WebhookTargets"/> class.</summary>
    /// <param name="allowed">Host names, addresses and networks such as <c>10.1.0.0/16</c>; none for the public internet.</param>
    /// <exception cref="FormatException">An entry is none of these.</exception>
    public WebhookTargets(IEnumerable<string> allowed)
    {
        foreach (var entry in allowed)
        {
            if (IPNetwork.TryParse(entry, out var network))
            {
                networks.Add(network);
            }
            else if (IPAddress.TryParse(entry, out var address))
            {
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else
            {
                hosts.Add(IsTarget(entry) ? entry : throw new FormatException($"'{entry}' is no host, address or network that webhooks could be sent to"));
            }
        }
    }

    private bool IsOpen => hosts.Count == 0 && networks.Count == 0;

    /// <summary>Tells whether a text names a host, an address or a network.</summary>
    /// <param name="entry">The text.</param>
    /// <returns>True for any of them.</returns>
    public static bool IsTarget(string entry) => IPNetwork.TryParse(entry, out _) || Uri.CheckHostName(entry) is not UriHostNameType.Unknown;

    /// <summary>Looks at an address as it is written, before anybody is asked where it leads.</summary>
    /// <param name="text">The address.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public string? Refuse(string text)
    {
        if (text is not { Length: > 0 and <= LongestUrl }
            || !Uri.TryCreate(text, UriKind.Absolute, out var url)
            || url.Scheme is not ("https" or "http")
            || url.UserInfo.Length > 0 || url.Fragment.Length > 0 || url.Host.Length == 0)
        {
            return Sort;
        }

        if (IPAddress.TryParse(url.DnsSafeHost, out var address))
        {
            return Refuse(url, address);
        }

        return IsOpen && url.Scheme == "http" ? Sort
            : !IsOpen && networks.Count == 0 && !hosts.Contains(url.DnsSafeHost) ? Unlisted(url)
            : null;
    }

    /// <summary>Looks at where an address leads, just before it is connected to.</summary>
    /// <param name="url">The address.</param>
    /// <param name="found">One of the addresses of its host.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public string? Refuse(Uri url, IPAddress found)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(found);
        var address = found.IsIPv4MappedToIPv6 ? found.MapToIPv4() : found;
        var isLocal = Local.Any(x => x.Contains(address));
        if (Never.Any(x => x.Contains(address)))
        {
            return "leads to a link-local, metadata or other special address, where nothing is ever sent";
        }

        if (IsOpen)
        {
            return url.Scheme == "http" ? Sort : isLocal ? "leads to a private address that is not listed as allowed" : null;
        }

        return !hosts.Contains(url.DnsSafeHost) && !networks.Exists(x => x.Contains(address)) ? Unlisted(url)
            : url.Scheme == "http" && !isLocal ? "must be https beyond the private network"
            : null;
    }

    private static string Unlisted(Uri url) => $"leads to {url.DnsSafeHost}, which is not listed as allowed";

    private static IPNetwork[] Networks(params string[] texts) => [.. texts.Select(x => IPNetwork.Parse(x))];
}
