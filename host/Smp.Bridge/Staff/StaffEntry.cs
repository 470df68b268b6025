using System.Globalization;
using Smp.Clinic;
using Smp.Clinic.People;
using Smp.Clinic.Staff;

namespace Smp.Bridge.Staff;

/// <summary>What is kept of a practitioner beside the chain.</summary>
/// <param name="Person">The code that stands in the chain.</param>
/// <param name="Name">The full name.</param>
/// <param name="Pin">What is kept of the PIN.</param>
/// <param name="Tries">Tries in vain since the last right one.</param>
public sealed record StaffEntry(PersonCode Person, PersonName Name, PinHash Pin, PinTries Tries)
{
    private const int Parts = 7;

    /// <summary>Never name nor PIN.</summary>
    public override string ToString() => $"{Person}, in the file of the staff";

    // The name stands last: it alone may hold spaces.
    internal string Line => string.Create(
        CultureInfo.InvariantCulture,
        $"{Person.Text} {Pin.Line} {Tries.Wrong} {Tries.LastAt.UtcS} {Name.Text}");

    internal static StaffEntry? Read(string line)
    {
        string[] parts = line.Split(' ', Parts);
        return parts.Length == Parts
            && PersonCode.TryParse(parts[0], out PersonCode? person, out _)
            && PinHash.Read(parts[1], parts[2], parts[3]) is { } pin
            && int.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out int wrong)
            && long.TryParse(parts[5], NumberStyles.None, CultureInfo.InvariantCulture, out long lastUtcS)
            && lastUtcS <= UtcInstant.UtcSMax
            && PersonName.TryParse(parts[6], out PersonName? name, out _)
                ? new StaffEntry(person, name, pin, new PinTries(wrong, new UtcInstant(lastUtcS)))
                : null;
    }
}
