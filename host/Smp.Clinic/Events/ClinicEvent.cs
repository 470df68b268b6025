namespace Smp.Clinic.Events;

/// <summary>Something the clinic did, saw or refused, as one row of the ledger holds it.</summary>
/// <param name="At">When, by the host's clock.</param>
public abstract record ClinicEvent(UtcInstant At)
{
    /// <summary>The stable name of its kind, such as cartridge-opened.</summary>
    public abstract string Name { get; }

    /// <summary>What it says, in a fixed order.</summary>
    public EventFields ToFields()
    {
        EventFields fields = new();
        WriteTo(fields);
        return fields;
    }

    /// <summary>Adds what this kind says.</summary>
    private protected abstract void WriteTo(EventFields fields);
}
