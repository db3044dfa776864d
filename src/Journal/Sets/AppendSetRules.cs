using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;

namespace Queueing.Journal.Sets;

/// <summary>What every store demands of a set before it looks at its own contents.</summary>
internal static class AppendSetRules
{
    private const int MaxTypeLength = 64;
    private const int MaxCallerLength = 120;
    private const int MaxKeyLength = 80;

    /// <summary>Throws <see cref="ArgumentException"/> for a set that no state of the journal could accept.</summary>
    public static void Require(AppendSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        Refuse(set.Hall.Value is null, $"the set names no hall");
        Refuse(set.Appends.Count == 0, $"the set appends nothing");
        for (var i = 0; i < set.Appends.Count; i++)
        {
            RequireAppend(set, i);
        }

        for (var i = 0; i < set.Operations.Count; i++)
        {
            RequireOperation(set, i);
        }
    }

    private static void RequireAppend(AppendSet set, int index)
    {
        var append = set.Appends[index];
        var stream = append.Stream;
        Refuse(stream.Day.Hall != set.Hall, $"stream {stream} is not of hall {set.Hall}");
        Refuse(!Enum.IsDefined(stream.Kind), $"stream {stream} is of no known kind");
        Refuse(!Slug.IsValid(stream.Owner), $"stream {stream} has no slug for an owner");
        Refuse(append.ExpectedVersion < StreamAppend.AtHead, $"stream {stream} cannot be at version {append.ExpectedVersion}");
        Refuse(append.Events.Count == 0, $"nothing is appended to stream {stream}");
        for (var other = 0; other < index; other++)
        {
            Refuse(set.Appends[other].Stream == stream, $"stream {stream} is in the set twice");
        }

        for (var i = 0; i < append.Events.Count; i++)
        {
            Refuse(!IsText(append.Events[i].Type, MaxTypeLength), $"event {i} of stream {stream} has no valid type");
        }
    }

    private static void RequireOperation(AppendSet set, int index)
    {
        var operation = set.Operations[index];
        Refuse(!IsText(operation.Id.Caller, MaxCallerLength), $"operation {index} has no valid caller");
        Refuse(!IsText(operation.Id.Key, MaxKeyLength), $"operation {index} has no valid key");
        for (var other = 0; other < index; other++)
        {
            Refuse(set.Operations[other].Id == operation.Id, $"operation {operation.Id} is in the set twice");
        }

        Refuse(
            operation.EventOffset < 0 || operation.EventOffset >= EventCount(set, operation.Stream),
            $"operation {operation.Id} is answered by event {operation.EventOffset} of stream {operation.Stream}, which is not in the set");
    }

    private static int EventCount(AppendSet set, StreamId stream)
    {
        foreach (var append in set.Appends)
        {
            if (append.Stream == stream)
            {
                return append.Events.Count;
            }
        }

        return 0;
    }

    /// <summary>Tells whether every store can keep the text and tell it from any other: well-formed UTF-16, no control character.</summary>
    private static bool IsText(string? text, int maxLength)
    {
        if (text is not { Length: > 0 } || text.Length > maxLength)
        {
            return false;
        }

        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var consumed) != OperationStatus.Done || Rune.IsControl(rune))
            {
                return false;
            }

            rest = rest[consumed..];
        }

        return true;
    }

    private static void Refuse(bool wrong, [InterpolatedStringHandlerArgument(nameof(wrong))] RefusalText reason)
    {
        if (wrong)
        {
            throw new ArgumentException(reason.ToString());
        }
    }
}
