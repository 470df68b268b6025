using System;
using System.Globalization;
using System.Reflection;

namespace Smp.Wire.Tests.Vectors;

/// <summary>Fields of a message as the vectors write them: numbers in decimal, bytes in hex.</summary>
internal static class FieldText
{
    public static string Get(object message, FieldInfo field) => field.GetValue(message) switch
    {
        byte[] bytes => Convert.ToHexStringLower(bytes),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var other => throw new InvalidOperationException($"{field.Name} holds {other}; vectors hold numbers, bytes."),
    };

    public static void Set(object message, FieldInfo field, string text)
    {
        if (field.GetValue(message) is byte[] bytes)
        {
            Convert.FromHexString(text).CopyTo(bytes, 0);
        }
        else
        {
            field.SetValue(message, Convert.ChangeType(text, field.FieldType, CultureInfo.InvariantCulture));
        }
    }
}
