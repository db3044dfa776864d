using System.Reflection;
using System.Text.Json;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tests.Dispatch;
using Queueing.Domain.Tests.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Tides;
using Queueing.Domain.Webhooks.Published;
using Queueing.Domain.Windows.Events;

namespace Queueing.Domain.Tests.Webhooks;

public sealed class PublicationTests
{
    private const string Person = "zhang-san";

    /// <summary>What stays inside, each for a reason: it is told by another event, or it is about a person.</summary>
    private static readonly Type[] Inside =
    [
        typeof(TicketTransferredIn), typeof(CallMade), typeof(WindowReady), typeof(OrderTaken), typeof(AutoCallSet), typeof(ClerkSeated), typeof(ClerkLeft), typeof(HandoverOffered),
        typeof(ServiceRated), typeof(TicketReprinted),
    ];

    private static readonly Hall Hall = Floors.Small(TidalMode.Auto);

    public static TheoryData<Type> Events() =>
        [.. typeof(TicketEvent).Assembly.GetTypes().Where(x => !x.IsAbstract && (x.IsSubclassOf(typeof(TicketEvent)) || x.IsSubclassOf(typeof(WindowEvent)) || x.IsSubclassOf(typeof(DispatcherEvent))))];

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_of_the_owners_is_published_under_a_known_type_or_stays_inside_on_purpose(Type type)
    {
        var published = Publish(Made(type));
        (published is null).ShouldBe(Inside.Contains(type), $"{type.Name} is either mapped in Publication or listed here");
        if (published is not null)
        {
            PublicTypes.All.ShouldContain(published.Type);
        }
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void No_event_tells_who_it_was_or_what_they_wrote(Type type)
    {
        if (Publish(Made(type)) is { } published)
        {
            published.Data.By.ShouldBe("clerk");
            JsonSerializer.Serialize(published.Data, published.Data.GetType()).ShouldNotContain(Person);
        }
    }

    [Fact]
    public void Every_type_is_made_from_some_event() =>
        Events().Select(x => Publish(Made(x.Data))?.Type).OfType<string>().Distinct().ShouldBe(PublicTypes.All, ignoreOrder: true);

    [Theory]
    [InlineData("ticket.drawn", "ticket", true)]
    [InlineData("tide.timedOut", "tide", true)]
    [InlineData("window", "window", true)]
    [InlineData("ticket.eaten", "ticket", false)]
    [InlineData(".drawn", "", false)]
    public void A_group_is_what_stands_before_the_full_stop(string text, string group, bool known)
    {
        PublicTypes.GroupOf(text).ShouldBe(group);
        PublicTypes.IsKnown(text).ShouldBe(known);
    }

    [Fact]
    public void A_ticket_s_number_is_told_in_each_of_its_events()
    {
        var ticket = new TicketId(Floors.Date, Hall.Queues[0].Id, 23);
        var fact = (TicketFact)Publication.Of(Hall, Hall.Queues[1].Id, new TicketCancelled(ticket, default, "citizen:x", null))!.Data;
        (fact.Number, fact.Queue, fact.By).ShouldBe(($"{Hall.Queues[0].Prefix}023", Hall.Queues[1].Id.Value, "citizen"));
        var elsewhere = new TicketId(Floors.Date, new QueueId("gone"), 23);
        ((TicketFact)Publication.Of(Hall, Hall.Queues[1].Id, new TicketCancelled(elsewhere, default, "citizen:x", null))!.Data).Number.ShouldBeNull();
    }

    [Theory]
    [InlineData("ticket", true)]
    [InlineData("ticket.called", true)]
    [InlineData("tide", true)]
    [InlineData("ticket.", false)]
    [InlineData("ticket.eaten", false)]
    [InlineData("", false)]
    public void A_subscription_names_types_or_groups(string text, bool known) => PublicTypes.IsKnown(text).ShouldBe(known);

    [Fact]
    public void The_two_tickets_of_a_way_to_another_hall_name_each_other()
    {
        var (here, there) = (new TicketId(Floors.Date, Hall.Queues[0].Id, 23), new TicketId(Floors.Date, Hall.Queues[1].Id, 4));
        Fact(new ForwardArrived(here, default, "hall:county", there)).ToTicket.ShouldBe(there.Value);
        var drawn = (TicketDrawn)Made(typeof(TicketDrawn)) with { Origin = new TicketOrigin(new("town"), here, new TicketNumber("G", 23), default) };
        var arrived = Fact(drawn with { Channel = TicketChannel.Transfer });
        (arrived.FromHall, arrived.FromTicket, arrived.FromNumber).ShouldBe(("town", here.Value, "G023"));
        Fact(drawn with { Channel = TicketChannel.Kiosk }).FromTicket.ShouldBeNull("that somebody was here on an earlier day is their own");
    }

    [Fact]
    public void The_times_of_a_paper_are_the_hall_s()
    {
        var given = new DateTimeOffset(2025, 11, 10, 1, 20, 0, TimeSpan.Zero);
        var made = (PaperEntered)Made(typeof(PaperEntered));
        var paper = made.Paper with { GivenAt = given, CalledAt = given.AddMinutes(5), StartedAt = given.AddMinutes(6), FinishedAt = given.AddMinutes(20) };
        var fact = (TicketFact)Publication.Of(LiveQueue.Hall, LiveQueue.Hall.Queues[0].Id, made with { Paper = paper })!.Data;
        (fact.GivenAt, fact.GivenAt!.Value.Offset).ShouldBe((given, TimeSpan.FromHours(8)));
        (fact.CalledAt, fact.StartedAt, fact.FinishedAt, fact.LeftAt).ShouldBe((given.AddMinutes(5), given.AddMinutes(6), given.AddMinutes(20), null));
    }

    private static TicketFact Fact(TicketEvent e) => (TicketFact)Publish(e)!.Data;

    private static PublicEvent? Publish(object e) => e switch
    {
        TicketEvent x => Publication.Of(Hall, Hall.Queues[0].Id, x),
        WindowEvent x => Publication.Of(Hall.Windows[0].Id, x),
        _ => Publication.Of((DispatcherEvent)e),
    };

    /// <summary>Makes an event with a person in every place where there could be one.</summary>
    private static object Made(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(x => x.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(Argument)]);
    }

    private static object? Argument(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        return type switch
        {
            _ when type == typeof(string) => parameter.Name == "By" ? $"clerk:{Person}" : parameter.Name == "Alert" ? "a1" : Person,
            _ when type == typeof(StaffId) => new StaffId(Person),
            _ when type == typeof(PriorityClassId) => new PriorityClassId(Person),
            _ when type == typeof(TicketId) => new TicketId(Floors.Date, Hall.Queues[0].Id, 1),
            _ when type == typeof(TicketNumber) => new TicketNumber("A", 1),
            _ when type == typeof(CallId) => new CallId(Hall.Windows[0].Id, 1),
            _ when type == typeof(TideId) => new TideId(1),
            _ when type == typeof(QueueId) => Hall.Queues[0].Id,
            _ when type == typeof(WindowId) => Hall.Windows[0].Id,
            _ when Nullable.GetUnderlyingType(type) is not null => null,
            { IsGenericType: true, IsValueType: true } => type.GetField("Empty", BindingFlags.Public | BindingFlags.Static)!.GetValue(null),
            { IsValueType: true } => Activator.CreateInstance(type),
            _ when type == typeof(TidalReason) || type == typeof(PaperEntry) || type == typeof(HandService) || type.Namespace == "Queueing.Domain.Alerts" => Made(type),
            _ => null,
        };
    }
}
