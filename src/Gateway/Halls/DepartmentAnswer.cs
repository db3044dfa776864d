namespace Queueing.Gateway.Halls;

/// <summary>A department.</summary>
internal sealed record DepartmentAnswer(string Department, TextAnswer Name);
