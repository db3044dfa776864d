using Queueing.Gateway.Hours;

namespace Queueing.Gateway.Trees;

/// <summary>The pauses of a hall and of each hall below it.</summary>
/// <param name="Halls">Each hall's, as <c>/pauses</c> tells them: the hall that was asked first, then each after the one above it.</param>
internal sealed record TreePausesAnswer(TreeReport<PausesAnswer>[] Halls);
