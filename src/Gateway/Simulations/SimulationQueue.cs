using System.Collections.Concurrent;
using Queueing.Simulator.WhatIf;

namespace Queueing.Gateway.Simulations;

/// <summary>
/// The simulations of this process: one runs, a few wait, and a few that are over are kept for a while. They run on one thread
/// of their own that gives way to everything else, so that the hall is served as without them (docs/what-if.md).
/// </summary>
internal sealed partial class SimulationQueue(TimeProvider time, ILogger<SimulationQueue> log) : IHostedService, IDisposable
{
    /// <summary>The most that wait.</summary>
    public const int MostWaiting = 4;

    private const int MostKept = 16;
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(2);
    private readonly Lock gate = new();
    private readonly List<Simulation> known = [];
    private readonly BlockingCollection<Simulation> waiting = [];
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool started;

    /// <summary>Takes a question on.</summary>
    /// <returns>The simulation; null when too many wait.</returns>
    public Simulation? Ask(string by, Question question, IVisitors visitors)
    {
        lock (gate)
        {
            Forget();
            if (stopping.IsCancellationRequested || known.Count(x => x.Now.State == SimulationState.Waiting) >= MostWaiting)
            {
                return null;
            }

            var simulation = new Simulation(Guid.CreateVersion7().ToString("N"), by, question, visitors);
            known.Add(simulation);
            Start();
            waiting.Add(simulation);
            return simulation;
        }
    }

    public Simulation? Find(string id)
    {
        lock (gate)
        {
            Forget();
            return known.Find(x => x.Id == id);
        }
    }

    /// <summary>Stops one that waits or runs; one that is over stays as it is.</summary>
    public void Cancel(Simulation simulation)
    {
        lock (gate)
        {
            if (known.Contains(simulation))
            {
                simulation.Cancel(time.GetUtcNow());
            }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            stopping.Cancel();
            waiting.CompleteAdding();
            return started ? ended.Task.WaitAsync(cancellationToken) : Task.CompletedTask;
        }
    }

    public void Dispose()
    {
        known.ForEach(x => x.Dispose());
        waiting.Dispose();
        stopping.Dispose();
    }

    /// <summary>Lets go of what was over for long, and of the oldest beyond the number that is kept.</summary>
    private void Forget()
    {
        var over = known.Where(x => x.Now.IsOver).ToArray();
        var now = time.GetUtcNow();
        for (var i = 0; i < over.Length; i++)
        {
            if (over.Length - i > MostKept || now - over[i].Now.EndedAt > KeptFor)
            {
                known.Remove(over[i]);
                over[i].Dispose();
            }
        }
    }

    private void Start()
    {
        if (!started)
        {
            started = true;
            new Thread(Work) { IsBackground = true, Name = "simulations" }.Start();
        }
    }

    private void Work()
    {
        Yielding.Begin();
        foreach (var simulation in waiting.GetConsumingEnumerable())
        {
            try
            {
                simulation.Run(time.GetUtcNow, stopping.Token);
            }
            catch (Exception fault)
            {
                // A bug in one simulation is told by its state, and must end neither the others nor the service.
                Broke(fault, simulation.Id);
            }
        }

        ended.SetResult();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Simulation {Id} broke")]
    private partial void Broke(Exception fault, string id);
}
