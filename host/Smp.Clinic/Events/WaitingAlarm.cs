namespace Smp.Clinic.Events;

/// <summary>An alarm that waited for a person when somebody looked.</summary>
/// <param name="Number">Its number in the pen's boot, 1..65535.</param>
/// <param name="Fault">What is wrong: the pen's fault code.</param>
/// <param name="Priority">3 high, 2 medium, 1 low.</param>
/// <param name="Cartridge">Mounted when it was raised; unassigned for none.</param>
public sealed record WaitingAlarm(int Number, int Fault, int Priority, CartridgeId Cartridge);
