namespace Smp.Wire;

/// <summary>What a person is told of each fault: its cause and its cure, a sentence each.</summary>
/// <remarks>
/// The only place for these words: documents, reports and screens of the host take them from here. A code that this
/// version does not know has neither; a host then says the number and asks for a newer program.
/// </remarks>
public static class FaultText
{
    /// <summary>Longest cause or cure, characters.</summary>
    public const int CharactersMax = 90;

    /// <summary>How a latched fault is cleared once its cure is done.</summary>
    public const string HowToClear = "Clear it: let go of the run button, then press it for 2 s.";

    /// <summary>True when the code stops the pen and holds it stopped; false when the pen only tells.</summary>
    public static bool IsLatched(FaultCode fault)
    {
        switch (fault)
        {
            case FaultCode.None:
            case FaultCode.FrictionRising:
            case FaultCode.FrictionHigh:
            case FaultCode.MemoryFull:
                return false;
            default:
                return true;
        }
    }

    /// <summary>What has happened.</summary>
    /// <returns>One sentence, or no characters for a code unknown to this version.</returns>
    public static string Cause(FaultCode fault)
    {
        switch (fault)
        {
            case FaultCode.None:
                return "The pen has found nothing wrong.";
            case FaultCode.RotorLocked:
                return "The needle motor was held and could not turn.";
            case FaultCode.Overspeed:
                return "The needle ran faster than the profile asks.";
            case FaultCode.OverCurrent:
                return "The motor took more current than the profile allows.";
            case FaultCode.OverPower:
                return "The motor took more power than the profile allows.";
            case FaultCode.DriverShorted:
                return "Current or motion while the motor was off: its driver is shorted.";
            case FaultCode.HousingHot:
                return "The pen is as warm as a hand may hold it.";
            case FaultCode.WindingHot:
                return "The motor is as hot inside as its maker allows.";
            case FaultCode.FrictionRising:
                return "The cartridge drags 30 % more than when it was new; the pen runs on.";
            case FaultCode.FrictionHigh:
                return "The cartridge drags 60 % more than when it was new; the pen runs on.";
            case FaultCode.CounterLost:
                return "The motor was driven and no stroke was counted.";
            case FaultCode.CounterImplausible:
                return "The stroke counter said what no motor can do.";
            case FaultCode.CurrentImplausible:
                return "The current measured does not fit voltage and stroke rate.";
            case FaultCode.ContactsDisagree:
                return "The two contacts of the run button disagree: it may fail to stop the motor.";
            case FaultCode.ContactsHeld:
                return "The run button has been held since before the pen was armed.";
            case FaultCode.SupplyLow:
                return "The supply fell too low to control the motor.";
            case FaultCode.RailMismatch:
                return "The motor's supply does not follow the run button: a switch is stuck.";
            case FaultCode.MemoryFull:
                return "The pen's memory is nine tenths full of records that nobody has taken over.";
            case FaultCode.MemoryDamaged:
                return "The pen's memory did not keep what was written to it.";
            case FaultCode.DepthMismatch:
                return "The needle does not stand where the grip was told to put it.";
            case FaultCode.HomingFailed:
                return "The grip did not find its home.";
            case FaultCode.TickLate:
                return "The pen's processor was late and left the motor unwatched.";
            case FaultCode.CheckFailed:
                return "The pen found its own numbers impossible.";
            default:
                return "";
        }
    }

    /// <summary>What to do about it.</summary>
    /// <returns>One sentence, an act; no characters for a code unknown to this version.</returns>
    public static string Cure(FaultCode fault)
    {
        switch (fault)
        {
            case FaultCode.None:
                return "Go on.";
            case FaultCode.RotorLocked:
                return "Change the cartridge; if it comes again with a new one, have the motor repaired.";
            case FaultCode.Overspeed:
                return "Lift the needle off the skin; if it comes again, take the pen out of use.";
            case FaultCode.OverCurrent:
                return "Change the cartridge; if it comes again, have motor and cable checked.";
            case FaultCode.OverPower:
                return "Change the cartridge and cool the skin; if it comes again, have the pen checked.";
            case FaultCode.DriverShorted:
                return "Unplug the pen now and have the driver repaired; do not use it again before.";
            case FaultCode.HousingHot:
                return "Lay the pen down until it is cool, then go on with a new cartridge.";
            case FaultCode.WindingHot:
                return "Lay the pen down until it is cool, then work at a lower rate.";
            case FaultCode.FrictionRising:
                return "Wipe the tip and lay a new cartridge ready.";
            case FaultCode.FrictionHigh:
                return "Change the cartridge now: what drags heats the skin.";
            case FaultCode.CounterLost:
                return "Clear it once; if it comes again, have the counter and its wires repaired.";
            case FaultCode.CounterImplausible:
                return "Restart the pen; if it comes again, have the counter replaced.";
            case FaultCode.CurrentImplausible:
                return "Have the current measurement repaired before the pen is used again.";
            case FaultCode.ContactsDisagree:
                return "Press and let go five times; if it comes again, have the button replaced.";
            case FaultCode.ContactsHeld:
                return "Let go of the button; if nobody held it, have it replaced.";
            case FaultCode.SupplyLow:
                return "Put in a full pack or plug the supply in firmly.";
            case FaultCode.RailMismatch:
                return "Unplug the pen and have its power switch and button repaired.";
            case FaultCode.MemoryFull:
                return "Connect the pen to the clinic's computer and import its records.";
            case FaultCode.MemoryDamaged:
                return "Import what the pen still holds, then have its memory replaced.";
            case FaultCode.DepthMismatch:
                return "Take the cartridge out, free the grip of dried pigment and calibrate it.";
            case FaultCode.HomingFailed:
                return "Take the cartridge out and clear the fault; if it comes again, have the grip repaired.";
            case FaultCode.TickLate:
                return "Clear it and go on; if it comes again, update the pen's firmware.";
            case FaultCode.CheckFailed:
                return "Restart the pen and send the profile again; if it comes back, have it repaired.";
            default:
                return "";
        }
    }
}
