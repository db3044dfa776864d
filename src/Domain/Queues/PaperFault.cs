namespace Queueing.Domain.Queues;

/// <summary>What is wrong with a paper that somebody would enter.</summary>
/// <param name="Field">The field at fault, as the request names it.</param>
/// <param name="Message">What is wrong, to be read after the field's name.</param>
public readonly record struct PaperFault(string Field, string Message);
