using System;
using System.Collections.Generic;
using System.Linq;

namespace Smp.Clinic.Scans;

/// <summary>The elements of one GS1 string as far as it was read, each checked and each at most once.</summary>
internal sealed class Gs1Elements
{
    private readonly int _yearNow;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private Gtin? _gtin;
    private Lot? _lot;
    private DateOnly? _producedOn;
    private PrintedExpiry? _expiry;
    private string? _serial;

    public Gs1Elements(int yearNow) => _yearNow = yearNow;

    private Gs1Elements(Gs1Elements other)
    {
        _yearNow = other._yearNow;
        _taken = [.. other._taken];
        (_gtin, _lot, _producedOn) = (other._gtin, other._lot, other._producedOn);
        (_expiry, _serial) = (other._expiry, other._serial);
    }

    public Gs1Elements Copy() => new(this);

    /// <summary>Takes an element.</summary>
    /// <returns>Nothing when it is right, otherwise why not, as half a sentence.</returns>
    public string? Take(Gs1Element element, string said) =>
        WhyNot(element, said) is { } why ? $"({element.Ai}): {why}" : null;

    /// <summary>What was taken.</summary>
    public PackageScan? ToScan(out string? why)
    {
        why = _taken.Count == 0 ? "it names neither product nor lot nor expiry nor serial number" : null;
        return why is null ? new PackageScan(_gtin, _lot, _producedOn, _expiry, _serial) : null;
    }

    private string? WhyNot(Gs1Element element, string said)
    {
        if (element.IsFixed && said.Length < element.FixedChars)
        {
            return $"{said.Length} characters follow where {element.FixedChars} should";
        }
        if (said.Length == 0 || said.Length > element.CharsMax)
        {
            return said.Length == 0 ? "nothing follows it" : $"more than {element.CharsMax} characters follow it";
        }
        if (!said.All(Gs1Element.IsAllowed))
        {
            return "it holds a character that GS1 does not allow";
        }
        return element.IsSkipped ? null : Keep(element.Ai, said);
    }

    private string? Keep(string ai, string said) => !_taken.Add(ai)
        ? "it stands there twice"
        : ai switch
        {
            Gs1Element.GtinAi => KeepGtin(said),
            Gs1Element.LotAi => KeepLot(said),
            Gs1Element.SerialAi => KeepSerial(said),
            _ => KeepDate(ai, said),
        };

    private string? KeepGtin(string said) => Gtin.TryParse(said, out _gtin, out ClinicRefusal? refusal)
        ? null
        : refusal.Why;

    private string? KeepLot(string said) => Lot.TryParse(said, out _lot, out ClinicRefusal? refusal)
        ? null
        : refusal.Why;

    private string? KeepSerial(string said)
    {
        _serial = said;
        return null;
    }

    private string? KeepDate(string ai, string said)
    {
        if (Gs1Date.Read(said, _yearNow) is not { } date)
        {
            return $"there is no day {PrintableText.Shown(said)} (year, month, day)";
        }
        if (ai == Gs1Element.ProducedAi)
        {
            _producedOn = date.LastDay;
            return null;
        }
        return PrintedExpiry.TryParse(date.Iso, out _expiry, out ClinicRefusal? refusal) ? null : refusal.Why;
    }
}
