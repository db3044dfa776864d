using System.Collections.Immutable;

namespace Queueing.Simulator.Outlines;

/// <summary>A stretch of a day in which a queue or a window is open.</summary>
/// <param name="Opens">The first instant.</param>
/// <param name="Closes">The instant after the last.</param>
public sealed record OpenSession(DateTimeOffset Opens, DateTimeOffset Closes)
{
    /// <summary>Gets the only services it is for; empty when it is for all of its queue.</summary>
    public ImmutableArray<string> Services { get; init; } = [];

    /// <summary>Gets a value indicating whether it is for some services only.</summary>
    public bool IsLimited => !Services.IsEmpty;

    /// <summary>Joins sessions that overlap or touch.</summary>
    /// <param name="sessions">The sessions, in any order.</param>
    /// <returns>Their union, in order and apart, whatever they are for.</returns>
    public static ImmutableArray<OpenSession> Union(IEnumerable<OpenSession> sessions)
    {
        var union = ImmutableArray.CreateBuilder<OpenSession>();
        foreach (var session in sessions.OrderBy(x => x.Opens))
        {
            if (union.Count > 0 && session.Opens <= union[^1].Closes)
            {
                union[^1] = union[^1] with { Closes = session.Closes > union[^1].Closes ? session.Closes : union[^1].Closes };
            }
            else
            {
                union.Add(new OpenSession(session.Opens, session.Closes));
            }
        }

        return union.ToImmutable();
    }
}
