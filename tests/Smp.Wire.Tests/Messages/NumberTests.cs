using System;
using System.Linq;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Records;
using Xunit;

namespace Smp.Wire.Tests.Messages;

/// <summary>Numbers that stand in records and on the wire for years.</summary>
public sealed class NumberTests
{
    public static TheoryData<Type> Enumerations => new(typeof(Message).Assembly.GetTypes().Where(type => type.IsEnum));

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void Every_enumeration_is_a_byte_with_a_named_zero_and_no_number_twice(Type type)
    {
        Assert.Equal(typeof(byte), Enum.GetUnderlyingType(type));
        byte[] values = [.. Enum.GetValuesAsUnderlyingType(type).Cast<byte>()];
        Assert.Contains((byte)0, values);
        Assert.Equal(values.Distinct(), values);
    }

    [Fact]
    public void Every_fault_lies_in_a_known_block() => Assert.All(
        Enum.GetValues<FaultCode>().Where(fault => fault != FaultCode.None),
        fault => Assert.InRange((byte)fault >> 4, 1, 9));

    [Fact]
    public void A_message_type_fits_four_bits() =>
        Assert.All(Enum.GetValues<MessageType>(), type => Assert.InRange((byte)type, 0, 15));

    [Fact]
    public void An_operation_leaves_the_bit_of_the_envelope_free() => Assert.All(
        Enum.GetValues<RequestOperation>(),
        operation => Assert.Equal(0, (byte)operation & SignedEnvelope.OperationFlag));

    [Theory]
    [InlineData(5u, 1, 4u)]
    [InlineData(700u, 255, 445u)]
    [InlineData(1u, 0, 0u)]
    [InlineData(3u, 3, 0u)]
    [InlineData(3u, 9, 0u)]
    public void The_predecessor_is_the_distance_before_and_never_wraps(uint sequence, byte distance, uint before)
    {
        UsageRecord record = new() { Sequence = sequence, PredecessorDistance = distance };
        Assert.Equal(before, record.Predecessor);
    }
}
