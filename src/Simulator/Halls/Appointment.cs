namespace Queueing.Simulator.Halls;

/// <summary>Something that is to happen.</summary>
/// <param name="Kind">What.</param>
/// <param name="Place">To which window, visitor or episode.</param>
internal readonly record struct Appointment(AppointmentKind Kind, int Place);
