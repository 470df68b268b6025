using Smp.Clinic.Events;
using Smp.Clinic.People;

namespace Smp.Clinic.Treatments;

/// <summary>Something done for a treatment that is open: who did it, and where what it says is kept.</summary>
/// <param name="Treatment">Which treatment.</param>
/// <param name="Person">Who of the clinic did or heard it.</param>
/// <param name="At">When, by the host's clock.</param>
public abstract record TreatmentEvent(TreatmentId Treatment, PersonCode Person, UtcInstant At) : ClinicEvent(At)
{
    /// <summary>The visit it belongs to; none for what is done between visits.</summary>
    public SessionId Session { get; init; }

    /// <summary>What the store of people keeps of it; nothing when it keeps nothing.</summary>
    public KeptPaper? Paper { get; init; }

    /// <summary>True when it stands for a visit only.</summary>
    public virtual bool NeedsSession => false;

    /// <summary>True when it says nothing without what the store keeps.</summary>
    public virtual bool NeedsPaper => false;

    private protected sealed override void WriteTo(EventFields fields)
    {
        fields.Add("treatment", (long)Treatment.Number).AddIf("session", Session);
        WriteOwn(fields);
        if (Paper is { } paper)
        {
            fields.Add("entry", paper.Entry).Add("commitment", paper.Commitment);
        }
        fields.Add("person", Person.Text).Add("atUtcS", At);
    }

    /// <summary>Adds what only this event says.</summary>
    private protected abstract void WriteOwn(EventFields fields);
}
