using Smp.Bridge.Staff;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Premises;
using Smp.Clinic.Staff;

namespace Smp.App.Demo;

/// <summary>What belongs to the house: its premises, who works in it, and their signature.</summary>
internal sealed class HouseActs(DemoActs acts)
{
    private static readonly PersonCode Technician = CodeOf(DemoCast.Technician);

    private UtcInstant Now => acts.Stage.Now;

    public void Open()
    {
        if (!PremisesCode.TryParse(DemoCast.Premises, out PremisesCode? premises, out ClinicRefusal? refusal)
            || !ZoneId.TryParse("UTC", out ZoneId? zone, out refusal)
            || !PersonName.TryParse("Mara Klein", out PersonName? name, out refusal))
        {
            throw new VerbException(refusal.Sentence, ExitCode.CheckFailed);
        }
        acts.Require(new PremisesSet(premises, "ST-11", zone, Now));
        acts.Require(new PractitionerRegistered(Technician, "SL-2210", true, Now));
        acts.Require(new PractitionerPinSet(Technician, Technician, Now));
        acts.Stage.Staff.Keep(Technician, name, PinHash.Of(DemoPin()));
        acts.Tell($"premises {premises} and practitioner {Technician} are on record, with their licences");
    }

    /// <summary>The same check as at the desk; only who types the PIN is played.</summary>
    public void Sign(SessionId session)
    {
        if (acts.Stage.Staff.Check(Technician, DemoPin(), Now).Outcome != PinOutcome.Right)
        {
            throw new VerbException("the right PIN was not taken.", ExitCode.CheckFailed);
        }
        acts.Require(new SessionSigned(session, Technician.Text, SignatureMeaning.Performed, Now)
        {
            IsPinChecked = true,
        });
        acts.Tell($"session {session} closed, and signed by {Technician} with a PIN");
    }

    private static Pin DemoPin() => Pin.TryParse(DemoCast.TechnicianPin, out Pin? pin, out ClinicRefusal? refusal)
        ? pin
        : throw new VerbException(refusal.Sentence, ExitCode.CheckFailed);

    private static PersonCode CodeOf(string text) =>
        PersonCode.TryParse(text, out PersonCode? code, out ClinicRefusal? refusal)
            ? code
            : throw new VerbException(refusal.Sentence, ExitCode.CheckFailed);
}
