using Queueing.Domain.Tickets;

namespace Queueing.Gateway.Halls;

/// <summary>A priority class.</summary>
/// <param name="PriorityClass">The class's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="HeadStartMinutes">How much seniority it gives.</param>
/// <param name="Evidence">What it must stand on.</param>
internal sealed record PriorityClassAnswer(string PriorityClass, TextAnswer Name, double HeadStartMinutes, PriorityEvidence Evidence);
