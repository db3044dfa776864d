using Queueing.Domain.Halls.Configuration;

namespace Queueing.Simulator.WhatIf;

/// <summary>Reads <c>changeQueues</c>: another schedule, target, service time or demand for some queues.</summary>
internal static class QueueChanges
{
    public static void Read(ObjectReader variant, HallDraft draft) => variant.Each("changeQueues", required: false, reader =>
    {
        var queues = reader.References("queues", draft.QueueIds, required: true);
        var schedule = reader.Has("schedule") ? QueueReader.Schedule(reader) : null;
        TimeSpan? target = reader.Has("targetWaitMinutes") ? reader.Minutes("targetWaitMinutes", Limits.TargetWaitMinutes) : null;
        TimeSpan? service = reader.Has("expectedServiceMinutes") ? reader.Minutes("expectedServiceMinutes", Limits.ExpectedServiceMinutes) : null;
        int? perDay = reader.Has("expectedPerDay") ? reader.Whole("expectedPerDay", Limits.ExpectedPerDay, 0) : null;
        for (var i = 0; i < draft.Queues.Count; i++)
        {
            var (queue, path) = draft.Queues[i];
            if (queues.Contains(queue.Id))
            {
                draft.Queues[i] = new(
                    queue with
                    {
                        Schedule = schedule ?? queue.Schedule,
                        TargetWait = target ?? queue.TargetWait,
                        ExpectedService = service ?? queue.ExpectedService,
                        ExpectedPerDay = perDay ?? queue.ExpectedPerDay,
                    },
                    schedule is null ? path : reader.Path);
            }
        }
    });
}
