using System;
using System.Linq;
using Smp.Wire.Docs;
using Smp.Wire.Messages;
using Smp.Wire.Tests.Vectors;
using Xunit;

namespace Smp.Wire.Tests.Messages;

public sealed class PayloadEndTests
{
    public static TheoryData<Type> FixedPayloads => new(WireCatalogue.All.SelectMany(entry => entry.Parts).Distinct()
        .Where(part => part.GetMethod("ReadFrom") is not null));

    [Theory]
    [MemberData(nameof(FixedPayloads))]
    public void What_is_missing_at_the_end_is_read_as_zero_and_the_rest_as_it_stands(Type payload)
    {
        int whole = LayoutReader.Constant(payload, "PayloadBytes")!.Value;
        byte[] bytes = [.. Enumerable.Repeat((byte)0xFF, whole)];
        for (int length = 0; length <= whole; length++)
        {
            object message = Activator.CreateInstance(payload)!;
            Read(message, bytes, whole);
            Read(message, bytes, length);
            foreach (FieldLayout field in LayoutReader.Of(payload))
            {
                bool isWhole = field.Offset + field.Bytes <= length;
                string text = FieldText.Get(message, field.Field);
                string expected = FieldText.Get(Filled(payload, bytes, isWhole ? whole : 0), field.Field);
                Assert.Equal($"{field.Name} of {length} bytes: {expected}", $"{field.Name} of {length} bytes: {text}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(FixedPayloads))]
    public void What_is_unknown_at_the_end_is_left_unread(Type payload)
    {
        int whole = LayoutReader.Constant(payload, "PayloadBytes")!.Value;
        byte[] bytes = [.. Enumerable.Range(1, whole + 9).Select(i => (byte)i)];
        object shorter = Filled(payload, bytes, whole);
        object longer = Filled(payload, bytes, whole + 9);
        Assert.All(LayoutReader.Of(payload), field =>
            Assert.Equal(FieldText.Get(shorter, field.Field), FieldText.Get(longer, field.Field)));
    }

    [Fact]
    public void A_binding_that_announces_more_than_it_carries_is_refused()
    {
        CartridgeBinding binding = new() { SessionId = 1, Count = 3 };
        byte[] bytes = new byte[64];
        int length = binding.WriteTo(bytes, 0);
        Assert.True(new CartridgeBinding().TryReadFrom(bytes, 0, length));
        CartridgeBinding cut = new();
        Assert.False(cut.TryReadFrom(bytes, 0, length - 1));
        Assert.Equal(0, cut.Count);
    }

    [Fact]
    public void A_binding_of_more_than_eight_is_refused()
    {
        byte[] bytes = new byte[64];
        bytes[4] = WireLimits.BoundCartridgesMax + 1;
        Assert.False(new CartridgeBinding().TryReadFrom(bytes, 0, bytes.Length));
    }

    [Theory]
    [InlineData(0, 300, false)]
    [InlineData(1, 13 + 64, true)]
    [InlineData(1, 13 + 63, false)]
    [InlineData(3, 13 + 192, true)]
    [InlineData(4, 300, false)]
    public void A_page_holds_one_to_three_whole_records(byte count, int end, bool isPage)
    {
        byte[] bytes = new byte[300];
        bytes[12] = count;
        Assert.Equal(isPage, new LogPage().TryReadFrom(bytes, 0, end));
    }

    private static object Filled(Type payload, byte[] bytes, int end)
    {
        object message = Activator.CreateInstance(payload)!;
        Read(message, bytes, end);
        return message;
    }

    private static void Read(object message, byte[] bytes, int end) =>
        message.GetType().GetMethod("ReadFrom")!.Invoke(message, [bytes, 0, end]);
}
