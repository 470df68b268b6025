using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Smp.Wire.Docs;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Records;
using Xunit;

namespace Smp.Wire.Tests.Messages;

public sealed class LayoutTests
{
    public static TheoryData<Type> Payloads => new(WireCatalogue.All.SelectMany(entry => entry.Parts).Distinct());

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Fields_lie_one_behind_the_other_without_a_gap(Type payload)
    {
        int next = 0;
        foreach (FieldLayout field in LayoutReader.Of(payload))
        {
            Assert.Equal((field.Name, next), (field.Name, field.Offset));
            next += field.Bytes;
        }
        Assert.Equal(LayoutReader.Constant(payload, "PayloadBytes"), next);
    }

    [Fact]
    public void A_usage_record_is_64_bytes_without_a_gap()
    {
        int next = 0;
        foreach (FieldLayout field in LayoutReader.Of(typeof(UsageRecord)))
        {
            Assert.Equal((field.Name, next), (field.Name, field.Offset));
            next += field.Bytes;
        }
        Assert.Equal(LayoutReader.Constant(typeof(UsageRecord), "CrcOffset"), next);
        Assert.Equal(64, next + WireLimits.CrcBytes);
        Assert.Equal(64, WireLimits.RecordBytes);
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Every_field_but_a_counted_tail_has_an_offset(Type payload)
    {
        IEnumerable<string> fields = payload.GetFields(BindingFlags.Instance | BindingFlags.Public)
            .Select(field => field.Name)
            .Except([nameof(CartridgeBinding.Cartridges)]);
        Assert.Equal(fields, LayoutReader.Of(payload).Select(field => field.Name));
    }

    [Fact]
    public void Every_message_class_and_every_operation_is_in_the_catalogue()
    {
        IEnumerable<Type> written = typeof(Message).Assembly.GetTypes().Where(type =>
            type.Namespace == "Smp.Wire.Messages" && type.GetMethod("WriteTo") is not null);
        Assert.Equal(
            written.OrderBy(type => type.Name),
            WireCatalogue.All.SelectMany(entry => entry.Parts).Distinct().OrderBy(type => type.Name));
        Assert.Equal(
            Enum.GetValues<RequestOperation>().Where(operation => operation != RequestOperation.None),
            WireCatalogue.All.Where(entry => entry.Type == MessageType.Response)
                .Select(entry => (RequestOperation)entry.Operation));
        Assert.Equal(
            Enum.GetValues<MessageType>().Where(type => type != MessageType.None),
            WireCatalogue.All.Select(entry => entry.Type).Distinct().Order());
    }

    [Fact]
    public void The_largest_payload_of_each_kind_fits_even_signed()
    {
        int page = LogPage.PayloadBytes + (WireLimits.RecordsPerLogMax * WireLimits.RecordBytes);
        int binding = CartridgeBinding.PayloadBytes + (WireLimits.BoundCartridgesMax * 4);
        IEnumerable<int> payloads = WireCatalogue.All.Select(entry =>
            entry.Parts.Sum(part => LayoutReader.Constant(part, "PayloadBytes")!.Value));
        Assert.All(payloads.Append(page).Append(binding), bytes =>
            Assert.InRange(bytes, 0, SignedEnvelope.ContentBytesMax));
        Assert.True(page + WireLimits.RecordBytes + SignedEnvelope.TrailerBytes > WireLimits.PayloadBytesMax);
    }

    [Fact]
    public void Sizes_follow_from_each_other()
    {
        Assert.Equal(248, WireLimits.MessageBytesMax);
        Assert.True(WireLimits.MessageBytesMax < 254, "COBS adds more than one byte from 254 bytes on.");
        Assert.Equal(WireLimits.MessageBytesMax + 2, WireLimits.FrameBytesMax);
        Assert.Equal(SignedEnvelope.TrailerBytes, SignedEnvelope.TagOffset + SignedEnvelope.TagBytes);
        Assert.InRange(WireVersion.Major, 1, 15);
    }

    [Fact]
    public void Both_hellos_begin_with_major_and_minor_for_ever()
    {
        foreach (Type hello in new[] { typeof(HostHello), typeof(DeviceHello) })
        {
            Assert.Equal(
                ["Major 0 1", "Minor 1 1"],
                LayoutReader.Of(hello).Take(2).Select(field => $"{field.Name} {field.Offset} {field.Bytes}"));
        }
    }

    [Fact]
    public void Ceilings_fit_the_fields_that_carry_them() => Assert.All(
        typeof(Ceilings).GetFields().Where(field => !field.Name.EndsWith("MsMax", StringComparison.Ordinal)),
        field => Assert.InRange((int)field.GetRawConstantValue()!, 1, ushort.MaxValue));
}
