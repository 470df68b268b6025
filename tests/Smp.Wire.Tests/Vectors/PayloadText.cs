using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using Smp.Wire.Docs;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Wire.Tests.Vectors;

/// <summary>Turns a vector's fields into a payload and back, with the product's own writers and readers.</summary>
internal static class PayloadText
{
    /// <summary>Writes the parts one behind the other.</summary>
    /// <returns>The length of the payload.</returns>
    public static int Write(Vector vector, IEnumerable<Type> parts, byte[] target, int offset)
    {
        int at = offset;
        foreach (Type part in parts)
        {
            object message = Filled(vector, part);
            at += (int)part.GetMethod("WriteTo")!.Invoke(message, [target, at])!;
        }
        // A page writes its head and counts the records in; their bytes are the caller's to copy.
        int recordAt = LogPage.RecordAt(offset, 0);
        foreach (byte[] record in RecordsOf(vector))
        {
            record.CopyTo(target, recordAt);
            recordAt += record.Length;
        }
        return at - offset;
    }

    /// <summary>Reads the parts and gives their fields as text.</summary>
    public static IEnumerable<string> Read(byte[] source, int offset, int end, IEnumerable<Type> parts)
    {
        int at = offset;
        foreach (Type part in parts)
        {
            object message = Activator.CreateInstance(part)!;
            MethodInfo read = part.GetMethod("ReadFrom") ?? part.GetMethod("TryReadFrom")!;
            if (read.Invoke(message, [source, at, end]) is false)
            {
                throw new InvalidOperationException($"{part.Name} refuses its own vector.");
            }
            foreach (FieldLayout field in LayoutReader.Of(part))
            {
                yield return $"{field.Name}={FieldText.Get(message, field.Field)}";
            }
            foreach (string tail in TailOf(message, source, at))
            {
                yield return tail;
            }
            at += LayoutReader.Constant(part, "PayloadBytes")!.Value;
        }
    }

    private static object Filled(Vector vector, Type part)
    {
        object message = Activator.CreateInstance(part)!;
        foreach (FieldLayout field in LayoutReader.Of(part))
        {
            FieldText.Set(message, field.Field, vector[field.Name]!);
        }
        if (message is CartridgeBinding binding)
        {
            uint[] cartridges = [.. Items(vector["Cartridges"]!).Select(text =>
                uint.Parse(text, CultureInfo.InvariantCulture))];
            cartridges.CopyTo(binding.Cartridges, 0);
        }
        return message;
    }

    private static IReadOnlyList<byte[]> RecordsOf(Vector vector) =>
        vector["Records"] is { } names ? [.. Items(names).Select(name => VectorFile.Named(name).Bytes)] : [];

    private static IEnumerable<string> TailOf(object message, byte[] source, int at)
    {
        if (message is CartridgeBinding binding)
        {
            yield return "Cartridges=" + string.Join(',', binding.Cartridges.Take(binding.Count));
        }
        if (message is LogPage page)
        {
            yield return "Records=" + string.Join(',', Enumerable.Range(0, page.Count)
                .Select(i => RecordNamed(source.AsSpan(LogPage.RecordAt(at, i), WireLimits.RecordBytes).ToArray())));
        }
    }

    private static string RecordNamed(byte[] bytes) =>
        VectorFile.Of("records.txt").Single(vector => vector.Bytes.AsSpan().SequenceEqual(bytes)).Name;

    private static string[] Items(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
