using System.Collections.Immutable;
using Queueing.Domain.Estimates;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Grains.Contracts;

/// <summary>A ticket as its owner, the queue it is in, tells it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Number">Its number.</param>
/// <param name="Queue">The queue it is in.</param>
/// <param name="State">Its state.</param>
/// <param name="Version">The version of the queue's stream at its last change.</param>
/// <param name="Services">Its service items, in the order in which they are taken up; one or more.</param>
/// <param name="Channel">How it was drawn.</param>
/// <param name="PriorityClass">Its priority class.</param>
/// <param name="DrawnAt">When it was drawn.</param>
/// <param name="EligibleAt">When its wait began.</param>
/// <param name="Seniority">What its place goes by.</param>
/// <param name="Ahead">How many are before it in line; null unless it is waiting.</param>
/// <param name="Wait">The estimated wait from now; null when it cannot be known or it is not waiting.</param>
/// <param name="Call">The live call, or the last one when served; null before the first.</param>
/// <param name="FirstCalledAt">When it was first called for its present service; its waiting time for that ends there for good.</param>
/// <param name="CalledAt">When the last call was made.</param>
/// <param name="StartedAt">When its present service began, or went on.</param>
/// <param name="EndedAt">When it came to an end.</param>
/// <param name="Recalls">Recalls of the last call.</param>
/// <param name="Since">When it came into its state.</param>
/// <param name="Service">The service it waits for or is served for; after the end, the last.</param>
/// <param name="Evidence">What its priority class stands on.</param>
/// <param name="Segments">What went to each of its services that it was called or taken up for.</param>
/// <param name="MissesAt">When a called ticket is missed by itself if nobody comes; null: a clerk says so.</param>
/// <param name="Aim">The only window that takes it from the line; null: any that serves its queue.</param>
/// <param name="Paper">What it was on paper, when it was given out by hand; otherwise null.</param>
/// <param name="Reprints">How often it was printed again.</param>
/// <param name="Origin">The ticket of another hall, or of an earlier day, that it goes on from; otherwise null.</param>
/// <param name="Forward">Where its holder was sent on to, in another hall; otherwise null.</param>
/// <param name="Hop">How often it changed queues, or halls.</param>
/// <param name="WasSentHome">True when its holder was there to the end and was sent home unserved.</param>
/// <param name="Note">What staff wrote when it was last set aside, sent on or taken back; null when nothing, or once that service has ended.</param>
[GenerateSerializer, Alias("queueing.ticket"), Immutable]
public sealed record TicketView(
    [property: Id(0)] TicketId Id,
    [property: Id(1)] TicketNumber Number,
    [property: Id(2)] QueueId Queue,
    [property: Id(3)] TicketState State,
    [property: Id(4)] long Version,
    [property: Id(5)] ImmutableArray<ServiceId> Services,
    [property: Id(6)] TicketChannel Channel,
    [property: Id(7)] PriorityClassId PriorityClass,
    [property: Id(8)] DateTimeOffset DrawnAt,
    [property: Id(9)] DateTimeOffset EligibleAt,
    [property: Id(10)] DateTimeOffset Seniority,
    [property: Id(11)] int? Ahead,
    [property: Id(12)] WaitRange? Wait,
    [property: Id(13)] CallId? Call,
    [property: Id(14)] DateTimeOffset? FirstCalledAt,
    [property: Id(15)] DateTimeOffset? CalledAt,
    [property: Id(16)] DateTimeOffset? StartedAt,
    [property: Id(17)] DateTimeOffset? EndedAt,
    [property: Id(18)] int Recalls,
    [property: Id(19)] DateTimeOffset Since,
    [property: Id(20)] ServiceId Service,
    [property: Id(21)] PriorityEvidence Evidence,
    [property: Id(22)] ImmutableArray<SegmentView> Segments,
    [property: Id(23)] DateTimeOffset? MissesAt = null,
    [property: Id(24)] WindowId? Aim = null,
    [property: Id(25)] PaperView? Paper = null,
    [property: Id(26)] int Reprints = 0,
    [property: Id(27)] TicketOrigin? Origin = null,
    [property: Id(28)] TicketForward? Forward = null,
    [property: Id(29)] int Hop = 0,
    [property: Id(30)] bool WasSentHome = false,
    [property: Id(31)] string? Note = null);
