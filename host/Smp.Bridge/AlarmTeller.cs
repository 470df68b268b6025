using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic;
using Smp.Link;
using Smp.Wire;
using Smp.Wire.Messages;

namespace Smp.Bridge;

/// <summary>Says each alarm of the pen once, with cause and cure; the pen itself repeats until acknowledged.</summary>
/// <param name="alarms">The alarms that wait.</param>
/// <param name="tell">Takes a line for a person.</param>
internal sealed class AlarmTeller(AlarmList alarms, Action<string> tell)
{
    // Told apart as objects: a pen that restarts counts its alarms from 1 again.
    private readonly List<Alarm> _told = [];

    /// <summary>Says what has come since the last look.</summary>
    public void Tick()
    {
        _told.RemoveAll(alarm => !alarms.Waiting.Contains(alarm));
        foreach (Alarm alarm in alarms.Waiting)
        {
            if (!_told.Contains(alarm))
            {
                _told.Add(alarm);
                tell(Line(alarm));
            }
        }
    }

    private static string Line(Alarm alarm)
    {
        string where = alarm.Cartridge == 0 ? "" : $" with cartridge {new CartridgeId(alarm.Cartridge)}";
        bool isHeld = alarm.State == (byte)DeviceState.Faulted && FaultText.IsLatched((FaultCode)alarm.Fault);
        return $"ALARM{where}: {FaultLine.Of(alarm.Fault)}{(isHeld ? " " + FaultText.HowToClear : "")}";
    }
}
