using System.Net.Sockets;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;

namespace Queueing.Gateway.Asking;

/// <summary>Tells what a caller meets with "try again later" (503) from bugs (500).</summary>
internal static class AskFaults
{
    public static bool IsExpected(Exception fault) => GrainFaults.IsTransient(fault) || IsDamage(fault)
        || fault is SocketException or IOException or OperationCanceledException;

    /// <summary>Tells whether asking again at once can help; damaged records stay damaged until somebody restores them.</summary>
    public static bool IsWorthRepeating(Exception fault) => !IsDamage(fault);

    private static bool IsDamage(Exception fault) => fault is JournalCorruptException or UnreadableEventException;
}
