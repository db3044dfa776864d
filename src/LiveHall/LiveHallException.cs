namespace Queueing.LiveHall;

/// <summary>The live hall cannot go on: the gateway stays away, or refuses what every hall must allow.</summary>
public sealed class LiveHallException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="LiveHallException"/> class.</summary>
    /// <param name="message">What happened.</param>
    public LiveHallException(string message)
        : base(message)
    {
    }
}
