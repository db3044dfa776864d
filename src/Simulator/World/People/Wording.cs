using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Simulator.World.Checks;

namespace Queueing.Simulator.World.People;

/// <summary>Who did what to which ticket, and what came of it, in one line of a story each.</summary>
internal static class Wording
{
    public static string Asks(ClientOperation operation) => $"{operation.Caller.By} {Deed(operation)} [{operation.Caller.Key}]";

    public static string Hears(ClientOperation operation, object? answer) => $"  {operation.Caller.Key} hears: {Words.Of(answer)}";

    private static string Deed(ClientOperation operation)
    {
        var (owner, told) = (operation.Owner, operation.Arguments);
        return operation.Method switch
        {
            "Draw" => $"draws in {owner}",
            "Act" when told[0] is TicketCommand command => Words.Of(command),
            "Admit" when told[0] is ArrivingTicket arriving => $"brings {Words.Of(arriving.Origin.Ticket)} of {arriving.Origin.Hall} to {owner}",
            "EnterPapers" when told[0] is EnterPapers command => $"enters {string.Join(", ", command.Papers.Select(x => x.Text))} in {owner}",
            "Steer" => $"steers somebody from {told[0]} to {told[1]}",
            "CallNext" => $"calls next at {owner}",
            "CallTicket" => $"calls {Words.Of(told[0])} by name at {owner}",
            "TakeOver" => $"takes over {Words.Of(told[0])} under {told[1]} at {owner}",
            "HandOver" => $"offers the seat at {told[0]} to {told[1] ?? "nobody"}",
            "SetPhase" => $"wants {owner} to be {told[0]}",
            "SetAutoCall" => told[0] is null ? $"calls for itself at {owner}" : $"lets {owner} call after {told[0]}",
            "Seat" => told[1] is null ? $"frees the seat at {told[0]}" : $"seats {told[1]} at {told[0]}",
            "BringForward" => $"brings {told[0]} forward to {told[1]}",
            "SendBack" => $"sends {told[0]} back",
            "OpenTide" => $"orders {told[0]} to help {told[1]}" + (told[2] is { } clerk ? $", with {clerk}" : string.Empty),
            "ActOnTide" => $"{((TideAction)told[1]!).ToString().ToLowerInvariant()}s {told[0]}",
            "AcknowledgeAlert" => $"acknowledges alert {told[0]}",
            "Subscribe" => $"subscribes {told[0]} to {Words.Of(told[1])}",
            "Change" => $"has {told[0]} want {Words.Of(told[2])} at {told[1]}",
            "Rotate" => $"turns the secret of {told[0]}",
            "Redeliver" => $"has dead letters of {told[0]} sent again",
            _ => $"{operation.Method.ToLowerInvariant()}s {told[0]}",
        };
    }
}
