using System;
using System.IO;
using Smp.Bridge.Staff;
using Smp.Clinic;
using Smp.Clinic.People;
using Smp.Clinic.Staff;
using Smp.Ledger;

namespace Smp.Bridge.Tests.Staff;

/// <summary>A ledger with the file of its staff in a folder of its own.</summary>
internal sealed class FrontDesk : IDisposable
{
    /// <summary>Rounds of a hash: few, for a test.</summary>
    private const int Rounds = 10;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smp-staff-");

    public FrontDesk() => Ledger = LedgerFile.Create(In("ledger.db"), new LedgerId(new byte[LedgerId.Bytes]));

    public static PersonCode Mara { get; } = CodeOf("MK");

    public static PersonCode Lou { get; } = CodeOf("LB");

    /// <summary>2026-03-02 09:00:00 UTC.</summary>
    public static UtcInstant Nine { get; } = new(1_772_442_000);

    public LedgerFile Ledger { get; }

    public StaffDesk Desk => new(Ledger);

    public string FilePath => In("ledger.db.staff");

    public string In(string name) => Path.Combine(_folder.FullName, name);

    public void Keep(PersonCode person, string name, string pin) =>
        Desk.Keep(person, NameOf(name), PinHash.Of(PinOf(pin), Rounds));

    public PinAnswer Try(string pin, long atS = 0) =>
        Desk.Check(Mara, PinOf(pin), new UtcInstant(Nine.UtcS + atS));

    public static Pin PinOf(string text) =>
        Pin.TryParse(text, out Pin? pin, out ClinicRefusal? refusal) ? pin : throw new ArgumentException($"{refusal}");

    public void Dispose()
    {
        Ledger.Dispose();
        _folder.Delete(recursive: true);
    }

    private static PersonName NameOf(string text) =>
        PersonName.TryParse(text, out PersonName? name, out ClinicRefusal? refusal)
            ? name
            : throw new ArgumentException($"{refusal}");

    private static PersonCode CodeOf(string text) =>
        PersonCode.TryParse(text, out PersonCode? code, out ClinicRefusal? refusal)
            ? code
            : throw new ArgumentException($"{refusal}");
}
