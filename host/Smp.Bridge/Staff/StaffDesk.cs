using System;
using Smp.Clinic;
using Smp.Clinic.People;
using Smp.Clinic.Staff;
using Smp.Ledger;

namespace Smp.Bridge.Staff;

/// <summary>Where PINs are set and checked.</summary>
/// <remarks>
/// A try is counted in the file before the PIN is looked at, and under the ledger's write lock: neither killing the
/// program nor asking many at once gives a free one.
/// </remarks>
public sealed class StaffDesk
{
    private readonly LedgerFile _ledger;
    private readonly Action? _counted;

    /// <summary>A desk beside this ledger.</summary>
    /// <param name="ledger">The ledger, open for writing.</param>
    /// <param name="counted">Told when a try stands in the file, before the PIN is looked at.</param>
    public StaffDesk(LedgerFile ledger, Action? counted = null)
    {
        _ledger = ledger;
        _counted = counted;
        File = new StaffFile(ledger);
    }

    /// <summary>Names and PINs.</summary>
    public StaffFile File { get; }

    /// <summary>Tries a PIN.</summary>
    /// <exception cref="StaffFileException">The file cannot be used.</exception>
    /// <exception cref="LedgerException">Another process holds the ledger.</exception>
    public PinAnswer Check(PersonCode person, Pin pin, UtcInstant now)
    {
        StaffEntry counted;
        using (_ledger.BeginBatch())
        {
            if (File.Find(person) is not { } kept)
            {
                return new PinAnswer(PinOutcome.None);
            }
            if (kept.Tries.IsWaiting(now))
            {
                return new PinAnswer(PinOutcome.Waiting, kept.Tries);
            }
            counted = kept with { Tries = kept.Tries.After(now) };
            File.Keep(counted);
        }
        _counted?.Invoke();
        if (!counted.Pin.IsOf(pin))
        {
            return new PinAnswer(PinOutcome.Wrong, counted.Tries);
        }
        Forgive(counted);
        return new PinAnswer(PinOutcome.Right);
    }

    /// <summary>Keeps a practitioner's name and PIN; tries in vain are forgotten.</summary>
    /// <exception cref="StaffFileException">The file cannot be used.</exception>
    /// <exception cref="LedgerException">Another process holds the ledger.</exception>
    public void Keep(PersonCode person, PersonName name, PinHash pin)
    {
        using LedgerBatch batch = _ledger.BeginBatch();
        File.Keep(new StaffEntry(person, name, pin, default));
    }

    // Name and PIN may have been changed while the hash was made: these stay.
    private void Forgive(StaffEntry counted)
    {
        using LedgerBatch batch = _ledger.BeginBatch();
        if (File.Find(counted.Person) is { } kept && kept.Pin.Line == counted.Pin.Line)
        {
            File.Keep(kept with { Tries = default });
        }
    }
}
