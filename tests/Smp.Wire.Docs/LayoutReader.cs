using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Smp.Wire.Docs;

/// <summary>Reads a layout off a message class: a field <c>X</c> lies at its constant <c>XOffset</c>.</summary>
public static class LayoutReader
{
    private const BindingFlags Constants = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public;

    /// <summary>The fields with a fixed place, in the order of their bytes.</summary>
    public static IReadOnlyList<FieldLayout> Of(Type message) =>
        [.. message.GetFields(Fields)
            .Select(field => (Field: field, Offset: Constant(message, field.Name + "Offset")))
            .Where(found => found.Offset is not null)
            .Select(found => new FieldLayout(found.Field, found.Offset!.Value, WidthOf(message, found.Field)))
            .OrderBy(layout => layout.Offset)];

    /// <summary>A constant of a type by name; null when it has none.</summary>
    public static int? Constant(Type type, string name) =>
        type.GetField(name, Constants) is { IsLiteral: true } field
            ? Convert.ToInt32(field.GetRawConstantValue(), System.Globalization.CultureInfo.InvariantCulture)
            : null;

    private static int WidthOf(Type message, FieldInfo field) => Type.GetTypeCode(field.FieldType) switch
    {
        TypeCode.Byte => 1,
        TypeCode.UInt16 => 2,
        TypeCode.UInt32 => 4,
        TypeCode.Int64 => 5,
        TypeCode.UInt64 => 8,
        _ => ((byte[])field.GetValue(Activator.CreateInstance(message))!).Length,
    };
}
