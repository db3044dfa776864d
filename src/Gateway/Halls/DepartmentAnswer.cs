namespace Queueing.Gateway.Halls;

/// <summary>A department.</summary>
/// <param name="Department">The department's id.</param>
/// <param name="Name">Its name.</param>
internal sealed record DepartmentAnswer(string Department, TextAnswer Name);
