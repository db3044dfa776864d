using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Problems;

/// <summary>A kind of problem: its code, HTTP status and title. The codes are part of the API.</summary>
internal sealed record ProblemKind(string Code, int Status, string Title)
{
    public static readonly ProblemKind Malformed = new("malformed", 400, "The request cannot be read");
    public static readonly ProblemKind Invalid = new("invalid", 400, "A value is not acceptable");
    public static readonly ProblemKind Unauthenticated = new("unauthenticated", 401, "A valid token is required");
    public static readonly ProblemKind Forbidden = new("forbidden", 403, "This token does not allow it");
    public static readonly ProblemKind Unknown = new("unknown", 404, "There is no such thing");
    public static readonly ProblemKind MethodNotAllowed = new("methodNotAllowed", 405, "This address does not take that method");
    public static readonly ProblemKind WrongState = new("wrongState", 409, "Not in the present state");
    public static readonly ProblemKind StaleCall = new("staleCall", 409, "The call is over");
    public static readonly ProblemKind HandFull = new("handFull", 409, "The window has a ticket in hand");
    public static readonly ProblemKind WindowNotOpen = new("windowNotOpen", 409, "The window is not open");
    public static readonly ProblemKind NoDraw = new("noDraw", 409, "No numbers are given out now");
    public static readonly ProblemKind TooLarge = new("tooLarge", 413, "The request is too large");
    public static readonly ProblemKind UnsupportedMediaType = new("unsupportedMediaType", 415, "The body must be JSON");
    public static readonly ProblemKind KeyReused = new("keyReused", 422, "The idempotency key was used for another request");
    public static readonly ProblemKind TooMany = new("tooMany", 429, "Too many requests");
    public static readonly ProblemKind Internal = new("internal", 500, "The gateway failed");
    public static readonly ProblemKind Unavailable = new("unavailable", 503, "Try again in a moment");

    /// <summary>Gets every kind.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        Malformed, Invalid, Unauthenticated, Forbidden, Unknown, MethodNotAllowed, WrongState, StaleCall, HandFull, WindowNotOpen, NoDraw,
        TooLarge, UnsupportedMediaType, KeyReused, TooMany, Internal, Unavailable,
    ];

    /// <summary>Gets the kind that tells a grain's refusal.</summary>
    public static ProblemKind Of(RefusalCode code) => code switch
    {
        RefusalCode.Unknown => Unknown,
        RefusalCode.WrongState => WrongState,
        RefusalCode.StaleCall => StaleCall,
        RefusalCode.HandFull => HandFull,
        RefusalCode.WindowNotOpen => WindowNotOpen,
        RefusalCode.NoDraw => NoDraw,
        RefusalCode.Forbidden => Forbidden,
        RefusalCode.Invalid => Invalid,
        RefusalCode.KeyReused => KeyReused,
        RefusalCode.Unavailable => Unavailable,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "a refusal without a status"),
    };

    /// <summary>Gets the kind that tells a bare status set by the framework.</summary>
    public static ProblemKind OfStatus(int status) => status switch
    {
        401 => Unauthenticated,
        403 => Forbidden,
        404 => Unknown,
        405 => MethodNotAllowed,
        413 => TooLarge,
        415 => UnsupportedMediaType,
        429 => TooMany,
        503 => Unavailable,
        >= 400 and < 500 => Malformed with { Status = status },
        _ => Internal,
    };
}
