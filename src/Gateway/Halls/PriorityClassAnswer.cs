using Queueing.Domain.Tickets;

namespace Queueing.Gateway.Halls;

/// <summary>A priority class.</summary>
internal sealed record PriorityClassAnswer(string PriorityClass, TextAnswer Name, double HeadStartMinutes, PriorityEvidence Evidence);
