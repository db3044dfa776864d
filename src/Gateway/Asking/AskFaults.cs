using System.Net.Sockets;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;

namespace Queueing.Gateway.Asking;

/// <summary>Tells what a caller meets with "try again later" (503) from bugs (500).</summary>
internal static class AskFaults
{
    public static bool IsExpected(Exception fault) => GrainFaults.IsTransient(fault) || IsDamage(fault)
        || fault is SocketException or IOException or OperationCanceledException;

    /// <summary>Tells damage apart: asking again cannot help until somebody restores what is stored.</summary>
    public static bool IsDamage(Exception fault) => fault is JournalCorruptException or UnreadableEventException;
}
