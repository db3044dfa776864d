namespace Queueing.LiveHall.Api;

internal sealed record WindowAnswer(
    string Window,
    long Version,
    string State,
    string? Clerk,
    string? Tide,
    long? OrderNumber,
    CallAnswer? Hand);
