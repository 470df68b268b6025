using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Smp.Clinic.Cartridges;
using Smp.Clinic.People;
using Smp.Clinic.Premises;
using Smp.Clinic.Retention;
using Smp.Clinic.Scans;
using Smp.Clinic.Treatments;

namespace Smp.Clinic.Events;

/// <summary>
/// Takes an event's fields one by one and keeps the first complaint; what could not be read comes back empty.
/// </summary>
internal sealed class EventFieldReader
{
    private readonly string _event;
    private readonly EventFields _fields;
    private readonly bool[] _isTaken;

    public EventFieldReader(string eventName, EventFields fields)
    {
        _event = eventName;
        _fields = fields;
        _isTaken = new bool[fields.Count];
    }

    /// <summary>The first thing wrong, as a sentence; nothing while all is well.</summary>
    public string? Complaint { get; private set; }

    /// <summary>
    /// Complains of keys that nothing has asked for: an event that says more than is understood is not understood.
    /// </summary>
    public void End()
    {
        int unknown = Array.IndexOf(_isTaken, false);
        if (unknown >= 0)
        {
            Complain(_fields[unknown].Key, "is not known; it was written by a newer program, or by hand");
        }
    }

    public long Number(string key, long min, long max)
    {
        FieldValue? value = Take(key, FieldKind.Number, true);
        if (value is not null && (value.Number < min || value.Number > max))
        {
            Complain(key, string.Create(CultureInfo.InvariantCulture, $"is {value.Number}, outside {min}..{max}"));
            return min;
        }
        return value?.Number ?? min;
    }

    public long OptionalNumber(string key, long max) => _fields.Find(key) is null ? 0 : Number(key, 1, max);

    public bool Flag(string key) => Take(key, FieldKind.Flag, true)?.Flag ?? false;

    /// <summary>False when it is not there.</summary>
    public bool OptionalFlag(string key) => _fields.Find(key) is not null && Flag(key);

    public string Text(string key, int charsMax)
    {
        string text = TextOrEmpty(key, charsMax);
        if (text.Length == 0)
        {
            Complain(key, "is empty");
        }
        return text;
    }

    public string TextOrEmpty(string key, int charsMax) => OptionalText(key, charsMax, true) ?? "";

    public string? OptionalText(string key, int charsMax) => OptionalText(key, charsMax, false);

    public UtcInstant At(string key = "atUtcS") => new(Number(key, 1, UtcInstant.UtcSMax));

    public CartridgeId Cartridge(string key = "cartridge") => new((uint)Number(key, 1, uint.MaxValue));

    public SessionId Session(string key = "session") => new((uint)Number(key, 1, uint.MaxValue));

    public SessionId OptionalSession(string key = "session") =>
        _fields.Find(key) is null ? default : Session(key);

    public ClientReference Client(string key = "client")
    {
        string text = Text(key, 32);
        if (!ClientReference.TryParse(text, out ClientReference client, out ClinicRefusal? refusal))
        {
            Complain(key, $"cannot stand: {refusal.Why}");
        }
        return client;
    }

    public ClientReference OptionalClient(string key = "client") =>
        _fields.Find(key) is null ? default : Client(key);

    public Lot? OptionalLot(string key)
    {
        if (OptionalText(key, Smp.Clinic.Lot.CharsMax) is not { } text)
        {
            return null;
        }
        if (!Smp.Clinic.Lot.TryParse(text, out Lot? lot, out ClinicRefusal? refusal))
        {
            Complain(key, $"cannot stand: {refusal.Why}");
        }
        return lot;
    }

    public Lot Lot(string key)
    {
        if (_fields.Find(key) is null)
        {
            Complain(key, "is missing");
        }
        // With a complaint the event is thrown away, so nothing ever sees the missing lot.
        return OptionalLot(key)!;
    }

    public PrintedExpiry? OptionalExpiry(string key)
    {
        if (OptionalText(key, PrintableText.NameCharsMax) is not { } text)
        {
            return null;
        }
        if (!PrintedExpiry.TryParse(text, out PrintedExpiry? expiry, out ClinicRefusal? refusal))
        {
            Complain(key, $"cannot stand: {refusal.Why}");
        }
        return expiry;
    }

    public Gtin? OptionalGtin(string key)
    {
        if (OptionalText(key, Gtin.Digits) is not { } text)
        {
            return null;
        }
        if (!Gtin.TryParse(text, out Gtin? gtin, out ClinicRefusal? refusal))
        {
            Complain(key, $"cannot stand: {refusal.Why}");
        }
        return gtin;
    }

    /// <summary>Person and reason: both or neither.</summary>
    public PackageOverride? OptionalOverride() =>
        _fields.Find("overrideBy") is null && _fields.Find("overrideReason") is null
            ? null
            : new(
                Text("overrideBy", PrintableText.NameCharsMax),
                Text("overrideReason", PrintableText.SentenceCharsMax));

    public SharpsContainer Container(string key)
    {
        if (!SharpsContainer.TryParse(Text(key, SharpsContainer.CharsMax), out SharpsContainer? container,
            out ClinicRefusal? refusal))
        {
            Complain(key, $"cannot stand: {refusal.Why}");
        }
        // With a complaint the event is thrown away, so nothing ever sees the missing mark.
        return container!;
    }

    public PersonCode? OptionalPersonCode(string key) => _fields.Find(key) is null ? null : PersonCode(key);

    public PersonCode PersonCode(string key)
    {
        if (!People.PersonCode.TryParse(Text(key, People.PersonCode.CharsMax), out PersonCode? code,
            out ClinicRefusal? refusal))
        {
            Complain(key, $"cannot stand: {refusal.Why}");
        }
        // With a complaint the event is thrown away, so nothing ever sees the missing code.
        return code!;
    }

    public PremisesCode Premises(string key)
    {
        if (!PremisesCode.TryParse(Text(key, PremisesCode.CharsMax), out PremisesCode? code,
            out ClinicRefusal? refusal))
        {
            Complain(key, $"cannot stand: {refusal.Why}");
        }
        // With a complaint the event is thrown away, so nothing ever sees the missing code.
        return code!;
    }

    public ZoneId Zone(string key)
    {
        if (!ZoneId.TryParse(Text(key, ZoneId.CharsMax), out ZoneId? zone, out ClinicRefusal? refusal))
        {
            Complain(key, $"cannot stand: {refusal.Why}");
        }
        // With a complaint the event is thrown away, so nothing ever sees the missing zone.
        return zone!;
    }

    public KeepPeriod? OptionalKeepPeriod(string key)
    {
        if (OptionalText(key, PrintableText.NameCharsMax) is not { } text)
        {
            return null;
        }
        if (!KeepPeriod.TryParse(text, out KeepPeriod? period, out ClinicRefusal? refusal))
        {
            Complain(key, $"cannot stand: {refusal.Why}");
        }
        return period;
    }

    public ulong Hex(string key)
    {
        string text = Text(key, 16);
        if (!ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong value))
        {
            Complain(key, "is not a hexadecimal number");
        }
        return value;
    }

    public T Word<T>(string key, WordTable<T> table)
        where T : struct, Enum
    {
        string text = Text(key, PrintableText.NameCharsMax);
        if (!table.TryValueOf(text, out T value))
        {
            Complain(key, $"is '{PrintableText.Shown(text)}', not one of {table.Known}");
        }
        return value;
    }

    public IReadOnlyList<CartridgeId> Cartridges(string key)
    {
        IReadOnlyList<FieldValue> items = Take(key, FieldKind.List, true)?.Items ?? [];
        if (items.Any(item => item.Kind != FieldKind.Number || item.Number is < 1 or > uint.MaxValue))
        {
            Complain(key, "holds something that is not a cartridge");
            return [];
        }
        return [.. items.Select(item => new CartridgeId((uint)item.Number))];
    }

    /// <summary>Rows of numbers from 0, each up to the greatest of its column.</summary>
    public IReadOnlyList<IReadOnlyList<long>> NumberRows(string key, params long[] maxima)
    {
        IReadOnlyList<FieldValue> rows = Take(key, FieldKind.List, true)?.Items ?? [];
        if (rows.Any(row => !IsRowOf(row, maxima)))
        {
            Complain(key, $"holds something that is not a row of {maxima.Length} numbers in their ranges");
            return [];
        }
        return [.. rows.Select(row => (IReadOnlyList<long>)[.. row.Items.Select(item => item.Number)])];
    }

    public PremisesCode? OptionalPremises(string key) => _fields.Find(key) is null ? null : Premises(key);

    public TreatmentId Treatment(string key = "treatment") => new((uint)Number(key, 1, uint.MaxValue));

    public TreatmentId OptionalTreatment(string key = "treatment") =>
        _fields.Find(key) is null ? default : Treatment(key);

    /// <summary>Entry and commitment: both or neither.</summary>
    public KeptPaper? OptionalPaper() => _fields.Find("entry") is null && _fields.Find("commitment") is null
        ? null
        : new(Number("entry", 1, long.MaxValue), Digest("commitment"));

    /// <summary>A SHA-256, 64 small hexadecimal digits.</summary>
    public string Digest(string key)
    {
        string text = Text(key, KeptPaper.CommitmentDigits);
        if (text.Length > 0 && !KeptPaper.IsCommitment(text))
        {
            Complain(key, "is no SHA-256 in small hexadecimal digits");
        }
        return text;
    }

    public DateOnly? OptionalDay(string key) => _fields.Find(key) is null ? null : DayOf(key, Text(key, 10));

    public IReadOnlyList<DateOnly> Days(string key) => [.. Texts(key, 10).Select(text => DayOf(key, text))];

    /// <summary>An id of small letters, digits and hyphens: a name does not get in by its form.</summary>
    public string Slug(string key)
    {
        string slug = Text(key, PrintableText.NameCharsMax);
        if (!IsSlug(slug))
        {
            Complain(key, "is not written in small letters, digits and hyphens");
        }
        return slug;
    }

    /// <summary>Ids of small letters, digits and hyphens.</summary>
    public IReadOnlyList<string> Slugs(string key)
    {
        IReadOnlyList<string> slugs = Texts(key, PrintableText.NameCharsMax);
        if (!slugs.All(IsSlug))
        {
            Complain(key, "holds something other than ids of small letters, digits and hyphens");
        }
        return slugs;
    }

    public T? OptionalWord<T>(string key, WordTable<T> table)
        where T : struct, Enum => _fields.Find(key) is null ? null : Word(key, table);

    /// <summary>A whole file of text, as it stands; nothing in it is trimmed.</summary>
    public string Document(string key, int charsMax)
    {
        string text = Take(key, FieldKind.Text, true)?.Text ?? "";
        if (text.Length == 0 || text.Length > charsMax)
        {
            Complain(key, $"has {text.Length} characters, not 1 to {charsMax}");
        }
        return text;
    }

    public void Complain(string key, string why) => Complaint ??= $"The field {key} of {_event} {why}.";

    private DateOnly DayOf(string key, string text)
    {
        if (!DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            Complain(key, $"holds '{PrintableText.Shown(text)}', which is no day such as 2026-03-02");
        }
        return day;
    }

    /// <summary>One or more texts, at most a hundred.</summary>
    private IReadOnlyList<string> Texts(string key, int charsMax)
    {
        IReadOnlyList<FieldValue> items = Take(key, FieldKind.List, true)?.Items ?? [];
        bool isRight = items.Count is > 0 and <= 100 && items.All(item => item.Kind == FieldKind.Text
            && PrintableText.Take(item.Text, charsMax, out string text) is null && text == item.Text);
        if (!isRight)
        {
            Complain(key, $"holds no list of 1 to 100 texts of 1 to {charsMax} characters");
            return [];
        }
        return [.. items.Select(item => item.Text)];
    }

    private string? OptionalText(string key, int charsMax, bool isNeeded)
    {
        FieldValue? value = Take(key, FieldKind.Text, isNeeded);
        if (value is null || value.Text.Length == 0)
        {
            return value?.Text;
        }
        if (PrintableText.Take(value.Text, charsMax, out string text) is { } why)
        {
            Complain(key, $"cannot stand: {why}");
            return null;
        }
        return text;
    }

    private FieldValue? Take(string key, FieldKind kind, bool isNeeded)
    {
        int place = _fields.PlaceOf(key);
        FieldValue? value = place < 0 ? null : _fields[place].Value;
        if (place >= 0)
        {
            _isTaken[place] = true;
        }
        if (value is null && isNeeded)
        {
            Complain(key, "is missing");
        }
        if (value is not null && value.Kind != kind)
        {
            Complain(key, $"is a {Named(value.Kind)}, not a {Named(kind)}");
            return null;
        }
        return value;
    }

    private static bool IsSlug(string text) =>
        text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static bool IsRowOf(FieldValue row, long[] maxima) =>
        row.Kind == FieldKind.List && row.Items.Count == maxima.Length
        && row.Items.Zip(maxima).All(
            pair => pair.First.Kind == FieldKind.Number && pair.First.Number >= 0
                && pair.First.Number <= pair.Second);

    private static string Named(FieldKind kind) => kind switch
    {
        FieldKind.Number => "number",
        FieldKind.Flag => "flag",
        FieldKind.List => "list",
        _ => "text",
    };
}
