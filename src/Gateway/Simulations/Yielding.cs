using System.Runtime.InteropServices;

namespace Queueing.Gateway.Simulations;

/// <summary>
/// Makes the calling thread give way. On Linux .NET ignores a thread's priority, but the kernel weighs each thread by its own
/// nice value (setpriority(2), "C library/kernel differences"); elsewhere the priority itself is enough.
/// </summary>
internal static class Yielding
{
    private const int Process = 0;
    private const int CallingThread = 0;
    private const int Nicest = 19;

    public static void Begin()
    {
        Thread.CurrentThread.Priority = ThreadPriority.Lowest;
        if (OperatingSystem.IsLinux())
        {
            // A refusal leaves the usual priority: slower for the hall, and wrong for nobody.
            _ = SetPriority(Process, CallingThread, Nicest);
        }
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    private static extern int SetPriority(int which, int who, int priority);
}
