using Queueing.Domain.Halls;
using Queueing.Simulator.Halls;

namespace Queueing.Simulator.WhatIf;

/// <summary>One way the hall could be run.</summary>
/// <param name="Name">What it is called in the comparison.</param>
/// <param name="Conduct">Who moves windows.</param>
/// <param name="Hall">The hall with everything changed that was to be changed.</param>
public sealed record Variant(LocalizedText Name, Conduct Conduct, Hall Hall);
