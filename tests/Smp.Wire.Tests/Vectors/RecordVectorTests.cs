using System;
using System.Linq;
using Smp.Wire.Docs;
using Smp.Wire.Framing;
using Smp.Wire.Records;
using Xunit;

namespace Smp.Wire.Tests.Vectors;

public sealed class RecordVectorTests
{
    private readonly SlicedCrc32 _crc = new();

    public static TheoryData<string> Records => VectorFile.NamesOf("records.txt");

    [Theory]
    [MemberData(nameof(Records))]
    public void Fields_give_the_bytes(string name)
    {
        Vector vector = VectorFile.Named(name);
        UsageRecord record = new();
        foreach (FieldLayout field in LayoutReader.Of(typeof(UsageRecord)))
        {
            FieldText.Set(record, field.Field, vector[field.Name]!);
        }
        byte[] bytes = new byte[WireLimits.RecordBytes];
        record.WriteTo(bytes, 0, _crc);
        Assert.Equal(Convert.ToHexString(vector.Bytes), Convert.ToHexString(bytes));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Bytes_give_the_fields(string name)
    {
        Vector vector = VectorFile.Named(name);
        UsageRecord record = new();
        Assert.True(record.TryReadFrom(vector.Bytes, 0, _crc));
        Assert.Equal(vector.Fields, string.Join(' ', LayoutReader.Of(typeof(UsageRecord))
            .Select(field => $"{field.Name}={FieldText.Get(record, field.Field)}")));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Groups_of_bytes_are_the_fields_of_the_layout(string name) => Assert.Equal(
        LayoutReader.Of(typeof(UsageRecord)).Select(field => field.Bytes).Append(WireLimits.CrcBytes),
        VectorFile.Named(name).Groups.Select(group => group.Length));
}
