using System.Net.Sockets;
using Queueing.Grains.Journaling;
using Queueing.Silo.Halls;

namespace Queueing.Gateway.Commands;

/// <summary>Tells what an operator can mend, and reads in a line, from what is a bug and needs its stack.</summary>
internal static class StartFaults
{
    public static bool IsOperators(Exception fault) => fault
        is HallFilesException
        or JournalUnavailableException
        or JournalCorruptException
        or IOException
        or UnauthorizedAccessException
        or SocketException
        or FormatException
        or InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" };
}
