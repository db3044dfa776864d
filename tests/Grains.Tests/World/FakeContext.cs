namespace Queueing.Grains.Tests.World;

/// <summary>An activation: who it is, and whether it asked to be replaced.</summary>
internal sealed class FakeContext(string type, string key) : IGrainContext
{
    public DeactivationReason? Asked { get; private set; }

    public GrainId GrainId { get; } = GrainId.Create(type, key);

    public ActivationId ActivationId { get; } = ActivationId.NewId();

    public GrainReference GrainReference => throw new NotSupportedException();

    public object GrainInstance => throw new NotSupportedException();

    public GrainAddress Address => throw new NotSupportedException();

    public IServiceProvider ActivationServices => throw new NotSupportedException();

    public IGrainLifecycle ObservableLifecycle => throw new NotSupportedException();

    public IWorkItemScheduler Scheduler => throw new NotSupportedException();

    public Task Deactivated => throw new NotSupportedException();

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default) => Asked ??= deactivationReason;

    public void SetComponent<TComponent>(TComponent? value)
        where TComponent : class => throw new NotSupportedException();

    public void ReceiveMessage(object message) => throw new NotSupportedException();

    public void Activate(Dictionary<string, object>? requestContext, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public void Rehydrate(IRehydrationContext context) => throw new NotSupportedException();

    public void Migrate(Dictionary<string, object>? requestContext, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public object? GetTarget() => throw new NotSupportedException();

    public object? GetComponent(Type componentType) => throw new NotSupportedException();

    public bool Equals(IGrainContext? other) => ReferenceEquals(this, other);
}
