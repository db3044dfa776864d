namespace Queueing.Simulator.Halls;

/// <summary>What is to happen, in order of time, then of entry.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Appointment, (long Ticks, long Entry)> appointments = new();
    private long entries;

    public DateTimeOffset NextAt => appointments.TryPeek(out _, out var key)
        ? new DateTimeOffset(key.Ticks, TimeSpan.Zero)
        : DateTimeOffset.MaxValue;

    public void Add(DateTimeOffset at, AppointmentKind kind, int place = 0) =>
        appointments.Enqueue(new Appointment(kind, place), (at.UtcTicks, entries++));

    public Appointment Take() => appointments.Dequeue();
}
