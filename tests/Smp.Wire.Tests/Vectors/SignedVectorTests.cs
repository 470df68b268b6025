using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Xunit;

namespace Smp.Wire.Tests.Vectors;

/// <summary>The envelope's bytes and tag: what a good counter or time is, is for the taker to say.</summary>
public sealed class SignedVectorTests
{
    private readonly Vector _vector = VectorFile.Named("signed.arm.typical");

    [Fact]
    public void Content_and_envelope_give_the_bytes()
    {
        Message message = Signed();
        Assert.Equal(Convert.ToHexString(_vector.Bytes), Convert.ToHexString(message.Bytes, 0, message.Length));
    }

    [Fact]
    public void The_envelope_is_read_and_taken_off()
    {
        Message message = Signed();
        Assert.True(EnvelopeSeal.HasEnvelope(message));
        Assert.Equal(Number("Counter"), EnvelopeSeal.CounterOf(message));
        Assert.Equal(Number("Session"), EnvelopeSeal.SessionOf(message));
        Assert.Equal(Number("NotAfterMs"), EnvelopeSeal.NotAfterMsOf(message));
        EnvelopeSeal.TakeOff(message);
        Assert.Equal((byte)RequestOperation.Arm, message.Operation);
        Assert.Equal(ArmRequest.PayloadBytes, message.PayloadLength);
        Assert.False(EnvelopeSeal.IsSigned(message));
    }

    [Fact]
    public void A_tag_holds_until_any_bit_of_what_it_covers_is_another()
    {
        EnvelopeSeal seal = Seal();
        Message message = Signed();
        Assert.True(seal.Holds(message, seal.BootNonce));
        for (int bit = 0; bit < (message.Length - WireLimits.CrcBytes) * 8; bit++)
        {
            // The length byte says where the trailer is: with another one there is another trailer or none.
            if (bit / 8 != 3)
            {
                message.Bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                Assert.False(seal.Holds(message, seal.BootNonce));
                message.Bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            }
        }
        Assert.True(seal.Holds(message, seal.BootNonce));
    }

    [Fact]
    public void A_tag_holds_for_one_pen_one_boot_and_one_key()
    {
        Message message = Signed();
        EnvelopeSeal otherPen = Seal();
        otherPen.DeviceId++;
        EnvelopeSeal otherKey = Seal();
        otherKey.Key[31] ^= 1;
        EnvelopeSeal seal = Seal();
        byte[] otherNonce = [.. seal.BootNonce];
        otherNonce[0] ^= 1;
        Assert.False(otherPen.Holds(message, otherPen.BootNonce));
        Assert.False(otherKey.Holds(message, otherKey.BootNonce));
        Assert.False(seal.Holds(message, otherNonce));
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

    private EnvelopeSeal Seal()
    {
        EnvelopeSeal seal = new(new DesktopHmac(), new SlicedCrc32())
        {
            DeviceId = ulong.Parse(_vector["DeviceId"]!, CultureInfo.InvariantCulture),
        };
        Convert.FromHexString(_vector["Key"]!).CopyTo(seal.Key, 0);
        Convert.FromHexString(_vector["BootNonce"]!).CopyTo(seal.BootNonce, 0);
        return seal;
    }

    private Message Signed()
    {
        Message message = new();
        ArmRequest arm = new() { SessionId = Number("SessionId"), Confirm = (byte)Number("Confirm") };
        int contentBytes = arm.WriteTo(message.Bytes, Message.PayloadOffset);
        Seal().Seal(
            message, MessageType.Request, (byte)RequestOperation.Arm, (byte)Number("MessageSequence"), contentBytes,
            Number("Counter"), Number("Session"), Number("NotAfterMs"));
        return message;
    }

    private uint Number(string field) => uint.Parse(_vector[field]!, CultureInfo.InvariantCulture);

    private sealed class DesktopHmac : IHmacSha256
    {
        public void Tag(byte[] key, byte[] bytes, int count, byte[] tag) =>
            HMACSHA256.HashData(key, bytes.AsSpan(0, count)).AsSpan(0, SignedEnvelope.TagBytes).CopyTo(tag);
    }
}
