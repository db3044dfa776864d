using Microsoft.Extensions.Logging;
using Queueing.Simulator.World.Checks;

namespace Queueing.Simulator.World.Cluster;

/// <summary>A grain's log: what operators would be called for must not happen.</summary>
/// <typeparam name="T">The grain.</typeparam>
internal sealed class WorldLog<T>(Activation activation) : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Critical;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            activation.Silo.Network.Report(new WorldViolation("critical", $"{activation.Grain.Name}: {formatter(state, exception)}: {exception?.Message}"));
        }
    }
}
