using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Smp.Clinic.Protocols.Format;

/// <summary>Reads an object key by key and keeps the first complaint of the whole file.</summary>
internal sealed class FieldReading : FieldPass
{
    private readonly JsonItem _object;
    private readonly FirstComplaint _complaint;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public FieldReading(JsonItem item, FirstComplaint complaint)
    {
        _object = item;
        _complaint = complaint;
    }

    /// <summary>Reads a whole object, and complains of keys that nothing asked for.</summary>
    public static T Whole<T>(JsonItem item, FirstComplaint complaint, Func<FieldPass, T?, T> pass)
        where T : class
    {
        FieldReading reading = new(item, complaint);
        T read = pass(reading, null);
        JsonMember? unknown = item.Members.Find(member => !reading._asked.Contains(member.Key));
        if (unknown is not null)
        {
            complaint.At(unknown.Line, $"has the key '{PrintableText.Shown(unknown.Key)}', which is not known here",
                $"Correct it or take it out; here there may be {string.Join(", ", reading._asked)}");
        }
        return read;
    }

    public override int? WholeOrNone(string key, int? value, int least, int most) =>
        Take(key, JsonItemKind.Number, "a whole number") is { } item ? Number(key, item, least, most) : null;

    public override bool? FlagOrNone(string key, bool? value) =>
        Take(key, JsonItemKind.Flag, "true or false") is { } item ? item.Text == "true" : null;

    public override string? TextOrNone(string key, string? value, int charsMax) =>
        Take(key, JsonItemKind.Text, "a text") is { } item ? Printable(key, item, charsMax) : null;

    public override T? OneOrNone<T>(string key, T? value, Func<FieldPass, T?, T> pass)
        where T : class =>
        Take(key, JsonItemKind.Object, "a group in braces") is { } item ? Whole(item, _complaint, pass) : null;

    public override IReadOnlyList<T> Many<T>(string key, IReadOnlyList<T>? value, Func<FieldPass, T?, T> pass)
        where T : class =>
        [.. Items(key, JsonItemKind.Object, "groups in braces").Select(item => Whole(item, _complaint, pass))];

    public override IReadOnlyList<int> Wholes(string key, IReadOnlyList<int>? value, int least, int most) =>
        [.. Items(key, JsonItemKind.Number, "whole numbers").Select(item => Number(key, item, least, most))];

    public override IReadOnlyList<string> Texts(string key, IReadOnlyList<string>? value, int charsMax) =>
        [.. Items(key, JsonItemKind.Text, "texts").Select(item => Printable(key, item, charsMax))];

    public override void Demand(bool holds, string key, string wrong, string remedy)
    {
        if (!holds)
        {
            _complaint.At(LineOf(key), $"'{key}' {wrong}", remedy);
        }
    }

    public override void DemandItem(bool holds, string key, int index, string wrong, string remedy)
    {
        if (!holds)
        {
            _complaint.At(_object.Find(key)?.Items.ElementAtOrDefault(index)?.Line ?? LineOf(key), wrong, remedy);
        }
    }

    private int LineOf(string key) =>
        _object.Members.Find(member => member.Key == key)?.Line ?? _object.Line;

    private JsonItem? Take(string key, JsonItemKind kind, string wanted)
    {
        _asked.Add(key);
        JsonItem? item = _object.Find(key);
        Demand(item is null || item.Kind == kind, key, $"is not {wanted}", $"Write {wanted} there");
        return item?.Kind == kind ? item : null;
    }

    private List<JsonItem> Items(string key, JsonItemKind kind, string wanted)
    {
        if (Take(key, JsonItemKind.List, "a list in brackets") is not { } list)
        {
            return [];
        }
        Demand(list.Items.Count > 0, key, "is an empty list", "Leave the key out");
        Demand(list.Items.Count <= CountMax, key, $"has {list.Items.Count} items, more than {CountMax}", "Shorten it");
        JsonItem? odd = list.Items.Find(item => item.Kind != kind);
        if (odd is not null)
        {
            _complaint.At(odd.Line, $"holds something else than {wanted} in '{key}'", $"Write {wanted} there");
        }
        return odd is null && list.Items.Count <= CountMax ? list.Items : [];
    }

    private int Number(string key, JsonItem item, int least, int most)
    {
        CultureInfo plain = CultureInfo.InvariantCulture;
        bool isWhole = int.TryParse(item.Text, NumberStyles.AllowLeadingSign, plain, out int value)
            && value.ToString(CultureInfo.InvariantCulture) == item.Text;
        if (!isWhole || value < least || value > most)
        {
            _complaint.At(item.Line, $"'{key}' is {PrintableText.Shown(item.Text)}",
                string.Create(CultureInfo.InvariantCulture, $"Write a whole number from {least} to {most}"));
            return least;
        }
        return value;
    }

    private string Printable(string key, JsonItem item, int charsMax)
    {
        string? why = PrintableText.Take(item.Text, charsMax, out string text);
        why ??= text == item.Text ? null : "it has blanks at its ends";
        if (why is not null)
        {
            _complaint.At(item.Line, $"'{key}' cannot stand: {why}",
                string.Create(CultureInfo.InvariantCulture, $"Write 1 to {charsMax} characters that print"));
            return "";
        }
        return text;
    }
}
