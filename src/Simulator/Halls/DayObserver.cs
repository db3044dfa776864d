using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Queues;
using Queueing.Domain.Windows;

namespace Queueing.Simulator.Halls;

/// <summary>Sees a simulated day as it happens; this one looks away. A day without an observer pays a comparison an event.</summary>
internal abstract class DayObserver
{
    /// <summary>A visitor stands in line: drew a number, was put back, sent on, or given a place after a miss.</summary>
    public virtual void OnEntered(int queue, int visitor, LineEntry place)
    {
    }

    /// <summary>A visitor has left the line uncalled.</summary>
    public virtual void OnLeft(int queue, int visitor)
    {
    }

    /// <summary>A window is about to call a visitor, who still stands in line.</summary>
    public virtual void OnCalling(int window, int queue, int visitor)
    {
    }

    /// <summary>The dispatcher's view has taken a queue's report.</summary>
    public virtual void OnReported(QueueSummary summary)
    {
    }

    /// <summary>The dispatcher's view has taken a window's report.</summary>
    public virtual void OnReported(WindowSummary summary)
    {
    }

    /// <summary>The dispatcher is about to decide.</summary>
    /// <param name="queue">The queue whose event it was; negative for everything.</param>
    /// <param name="passDue">True when it will make a full pass whatever it finds.</param>
    public virtual void OnDeciding(int queue, bool passDue)
    {
    }

    /// <summary>The dispatcher has decided; nothing of it is carried out yet.</summary>
    public virtual void OnDecided(DispatchDecision decision)
    {
    }

    /// <summary>An event of the dispatcher has been folded in.</summary>
    public virtual void OnApplied(DispatcherEvent e)
    {
    }

    /// <summary>Everything that one event of the day sets off is done.</summary>
    public virtual void OnStepped()
    {
    }
}
