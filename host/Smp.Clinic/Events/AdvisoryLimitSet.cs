using Smp.Clinic.People;

namespace Smp.Clinic.Events;

/// <summary>Somebody laid down how long one cartridge should run at most. It advises; nothing stops at it.</summary>
/// <param name="MotorOnMs">Motor-on time, ms, 60000..86400000; 0 for none.</param>
/// <param name="Person">Who, by code.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record AdvisoryLimitSet(long MotorOnMs, PersonCode Person, UtcInstant At) : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "advisory-limit-set";

    /// <summary>Shortest limit, ms.</summary>
    public const long MotorOnMsMin = 60_000;

    /// <summary>Longest limit, ms.</summary>
    public const long MotorOnMsMax = 86_400_000;

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("motorOnMs", MotorOnMs).Add("person", Person.Text).Add("atUtcS", At);

    internal static AdvisoryLimitSet Read(EventFieldReader reader)
    {
        AdvisoryLimitSet read = new(
            reader.Number("motorOnMs", 0, MotorOnMsMax), reader.PersonCode("person"), reader.At());
        if (read.MotorOnMs is > 0 and < MotorOnMsMin)
        {
            reader.Complain("motorOnMs", $"is {read.MotorOnMs}, neither 0 nor {MotorOnMsMin}..{MotorOnMsMax}");
        }
        return read;
    }
}
