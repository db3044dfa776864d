using Queueing.Domain.Decisions;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Hosting;

/// <summary>Turns the domain's rejections into what crosses a grain boundary.</summary>
internal static class Refusals
{
    public static Refusal KeyReused { get; } =
        new(RefusalCode.KeyReused, "this Idempotency-Key was used for another request", "Idempotency-Key");

    public static Refusal Contended { get; } =
        new(RefusalCode.Unavailable, "too many changes at once; ask again with the same key");

    public static Refusal NotStored { get; } =
        new(RefusalCode.Unavailable, "the journal refuses writes; nothing was changed");

    public static Refusal From(Rejection rejection) => new(
        rejection.Kind switch
        {
            RejectionKind.Unknown => RefusalCode.Unknown,
            RejectionKind.WrongState => RefusalCode.WrongState,
            RejectionKind.StaleCall => RefusalCode.StaleCall,
            RejectionKind.Forbidden => RefusalCode.Forbidden,
            RejectionKind.NoDraw => RefusalCode.NoDraw,
            RejectionKind.HandFull => RefusalCode.HandFull,
            _ => RefusalCode.Invalid,
        },
        rejection.Detail,
        rejection.Field,
        rejection.State is { Length: > 0 } state ? char.ToLowerInvariant(state[0]) + state[1..] : null);
}
