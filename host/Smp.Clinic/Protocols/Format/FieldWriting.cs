using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Smp.Clinic.Protocols.Format;

/// <summary>Writes the keys of an object in the order in which they are declared.</summary>
internal sealed class FieldWriting : FieldPass
{
    private readonly Utf8JsonWriter _json;

    public FieldWriting(Utf8JsonWriter json) => _json = json;

    public override int? WholeOrNone(string key, int? value, int least, int most)
    {
        if (value is { } number)
        {
            Demand(number >= least && number <= most, key, $"is {number}", $"Keep it from {least} to {most}");
            _json.WriteNumber(key, number);
        }
        return value;
    }

    public override bool? FlagOrNone(string key, bool? value)
    {
        if (value is { } flag)
        {
            _json.WriteBoolean(key, flag);
        }
        return value;
    }

    public override string? TextOrNone(string key, string? value, int charsMax)
    {
        if (value is not null)
        {
            _json.WriteString(key, value);
        }
        return value;
    }

    public override T? OneOrNone<T>(string key, T? value, Func<FieldPass, T?, T> pass)
        where T : class
    {
        if (value is not null)
        {
            _json.WriteStartObject(key);
            pass(this, value);
            _json.WriteEndObject();
        }
        return value;
    }

    public override IReadOnlyList<T> Many<T>(string key, IReadOnlyList<T>? value, Func<FieldPass, T?, T> pass)
        where T : class =>
        List(key, value, one =>
        {
            _json.WriteStartObject();
            pass(this, one);
            _json.WriteEndObject();
        });

    public override IReadOnlyList<int> Wholes(string key, IReadOnlyList<int>? value, int least, int most) =>
        List(key, value, _json.WriteNumberValue);

    public override IReadOnlyList<string> Texts(string key, IReadOnlyList<string>? value, int charsMax) =>
        List(key, value, _json.WriteStringValue);

    public override void Demand(bool holds, string key, string wrong, string remedy)
    {
        if (!holds)
        {
            throw new ArgumentException($"'{key}' {wrong}. {remedy}.", nameof(key));
        }
    }

    public override void DemandItem(bool holds, string key, int index, string wrong, string remedy) =>
        Demand(holds, $"{key}[{index}]", wrong, remedy);

    private IReadOnlyList<T> List<T>(string key, IReadOnlyList<T>? value, Action<T> write)
    {
        if (value is { Count: > 0 })
        {
            _json.WriteStartArray(key);
            foreach (T one in value)
            {
                write(one);
            }
            _json.WriteEndArray();
        }
        return value ?? [];
    }
}
