using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Xunit;

namespace Smp.Wire.Tests.Vectors;

/// <summary>The envelope's layout alone: who checks it when is the device's.</summary>
public sealed class SignedVectorTests
{
    private readonly Vector _vector = VectorFile.Named("signed.arm.typical");

    [Fact]
    public void Content_and_envelope_give_the_bytes()
    {
        Message message = new();
        ArmRequest arm = new() { SessionId = Number("SessionId"), Confirm = (byte)Number("Confirm") };
        int contentBytes = arm.WriteTo(message.Bytes, Message.PayloadOffset);
        int trailer = Message.PayloadOffset + contentBytes;
        LittleEndian.PutU32(message.Bytes, trailer + SignedEnvelope.CounterOffset, Number("Counter"));
        LittleEndian.PutU32(message.Bytes, trailer + SignedEnvelope.SessionOffset, Number("Session"));
        LittleEndian.PutU32(message.Bytes, trailer + SignedEnvelope.NotAfterMsOffset, Number("NotAfterMs"));
        byte[] tag = Convert.FromHexString(_vector["Tag"]!);
        LittleEndian.PutBytes(message.Bytes, trailer + SignedEnvelope.TagOffset, tag);
        byte operation = (byte)((byte)RequestOperation.Arm | SignedEnvelope.OperationFlag);
        message.Seal(
            new SlicedCrc32(), MessageType.Request, operation, (byte)Number("MessageSequence"),
            contentBytes + SignedEnvelope.TrailerBytes);
        Assert.Equal(Convert.ToHexString(_vector.Bytes), Convert.ToHexString(message.Bytes, 0, message.Length));
    }

    [Fact]
    public void The_tag_covers_header_device_boot_nonce_content_and_the_rest_of_the_trailer()
    {
        byte[] bytes = _vector.Bytes;
        int tagAt = bytes.Length - WireLimits.CrcBytes - SignedEnvelope.TagBytes;
        byte[] device = BitConverter.GetBytes(ulong.Parse(_vector["DeviceId"]!, CultureInfo.InvariantCulture));
        byte[] covered =
        [
            .. bytes[..Message.PayloadOffset], .. device, .. Convert.FromHexString(_vector["BootNonce"]!),
            .. bytes[Message.PayloadOffset..tagAt],
        ];
        byte[] tag = HMACSHA256.HashData(Convert.FromHexString(_vector["Key"]!), covered);
        Assert.Equal(Convert.ToHexStringLower(tag, 0, SignedEnvelope.TagBytes), _vector["Tag"]);
        Assert.Equal(Convert.FromHexString(_vector["Tag"]!), bytes.Skip(tagAt).Take(SignedEnvelope.TagBytes));
    }

    private uint Number(string field) => uint.Parse(_vector[field]!, CultureInfo.InvariantCulture);
}
