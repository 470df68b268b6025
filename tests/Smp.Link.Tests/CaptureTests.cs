using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Smp.Link.Text;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Records;
using Xunit;

namespace Smp.Link.Tests;

public sealed class CaptureTests
{
    [Fact]
    public void A_capture_becomes_lines_with_the_offset_of_every_frame_and_discard()
    {
        byte[] sample = Frame(MessageType.Telemetry, 0, new TelemetrySample
        {
            NowMs = 1_234,
            State = (byte)DeviceState.Running,
            SetRate10mHz = 11_000,
            Rate10mHz = 10_987,
            MotorMv = 6_400,
            CurrentMa = 210,
            SupplyMv = 7_390,
            HousingDeciCelsius = 315,
            ProtrusionUm = 350,
        }.WriteTo);
        byte[] damaged = (byte[])sample.Clone();
        damaged[Array.IndexOf(damaged, (byte)(1_234 & 0xFF))] ^= 1;
        string[] lines = Lines([.. sample, .. damaged, 3, 0, .. sample, 5, 5]);
        const string Text = "Telemetry #9: at 1234 ms Running, set 110.00 Hz, rate 109.87 Hz, motor 6400 mV 210 mA, "
            + "supply 7390 mV, housing 31.5 C, protrusion 350 um";
        int bytes = sample.Length;
        Assert.Equal(
            [
                $"       0  {Text}",
                $"{bytes,8}  discarded {bytes} bytes: BadCrc",
                $"{2 * bytes,8}  discarded 2 bytes: BadStuffing",
                $"{(2 * bytes) + 2,8}  {Text}",
                $"{(3 * bytes) + 2,8}  cut off: 2 bytes without an end",
            ],
            lines);
    }

    [Fact]
    public void A_log_page_shows_each_record_and_names_the_unreadable_one()
    {
        var run = new UsageRecord
        {
            Sequence = 8,
            PredecessorDistance = 1,
            Kind = (byte)RecordKind.Run,
            Detail = (byte)RunEnding.Released,
            Value = 5_000,
            Cartridge = 42,
            Mount = 3,
            StartUtcS = 1_800_000_000,
            Rate10mHz = 11_000,
            MotorMv = 6_400,
            CurrentMa = 200,
        };
        string[] lines = Lines(Frame(MessageType.Log, 0, (target, offset) =>
        {
            run.WriteTo(target, LogPage.RecordAt(offset, 0), Rig.Crc);
            return new LogPage { EpochId = 0xE1, HeldBefore = 7, Count = 2 }.WriteTo(target, offset);
        }));
        Assert.Equal("       0  Log #9: epoch 00000000000000E1, held before 7, 2 records", lines[0]);
        Assert.Contains(
            "record 8 after 7: run of 5000 ms, ended by Released, means 110.00 Hz 6400 mV 200 mA, cartridge 42, "
            + "mount 3, start 0 ms boot 0 utc 2027-01-15T08:00:00Z",
            lines[1],
            StringComparison.Ordinal);
        Assert.Contains("unreadable record", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_signed_message_is_told_with_its_envelope()
    {
        var message = new Message();
        int bytes = new ArmRequest { SessionId = 7, Confirm = 1 }.WriteTo(message.Bytes, Message.PayloadOffset);
        new EnvelopeSeal(new Smp.Link.Air.SystemHmac(), Rig.Crc).Seal(
            message, MessageType.Request, (byte)RequestOperation.Arm, 9, bytes, 12, 7, 30_500);
        Assert.Equal(
            "Request Arm #9: session 7, confirmed by a person [signed, counter 12, session 7, pen's clock 30500 ms]",
            Assert.Single(new MessageText(Rig.Crc).Describe(message)));
        message.Seal(Rig.Crc, MessageType.Request, 0x85, 9, 27);
        Assert.Equal(
            "Request #9: signed and cut short, 27 bytes", Assert.Single(new MessageText(Rig.Crc).Describe(message)));
    }

    [Fact]
    public void Settings_on_their_way_are_never_shown()
    {
        var write = new WriteSetting { Setting = 3, Offset = 200, Count = 7 };
        "secret!"u8.CopyTo(write.Bytes);
        string line = Assert.Single(Lines(Frame(
            MessageType.Request, (byte)RequestOperation.WriteSetting, write.WriteTo)));
        Assert.EndsWith("WifiPassword, 7 bytes from 200, not shown", line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexString("secret"u8), line, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(RequestOperation.Stop, "Request Stop #9: no content")]
    [InlineData(RequestOperation.Arm, "Request Arm #9: session 7, confirmed by a person")]
    [InlineData(RequestOperation.BindCartridges, "Request BindCartridges #9: session 7, cartridges [11, 12]")]
    [InlineData(RequestOperation.Unmount, "Request Unmount #9: cartridge 11, finished")]
    [InlineData(RequestOperation.AcknowledgeFault, "Request AcknowledgeFault #9: RotorLocked")]
    public void Requests_are_told_in_words(RequestOperation operation, string text)
    {
        Func<byte[], int, int> write = operation switch
        {
            RequestOperation.Arm => new ArmRequest { SessionId = 7, Confirm = 1 }.WriteTo,
            RequestOperation.BindCartridges => Binding().WriteTo,
            RequestOperation.Unmount => new UnmountCartridge { Cartridge = 11, Finished = 1 }.WriteTo,
            RequestOperation.AcknowledgeFault => (target, offset) =>
            {
                target[offset] = (byte)FaultCode.RotorLocked;
                return 1;
            },
            _ => (_, _) => 0,
        };
        Assert.Equal("       0  " + text, Lines(Frame(MessageType.Request, (byte)operation, write)).Single());
    }

    [Theory]
    [InlineData(0x10, "RotorLocked (0x10). The needle motor was held and could not turn. Change the cartridge; ")]
    [InlineData(0x5E, "fault 0x5E, unknown to this program. Update the program.")]
    public void An_alarm_and_the_record_of_a_fault_are_told_with_cause_and_cure(byte code, string text)
    {
        var alarm = new Alarm { Number = 3, Fault = code, Priority = 3, State = (byte)DeviceState.Faulted };
        string told = Lines(Frame(MessageType.Alarm, 0, alarm.WriteTo)).Single();
        Assert.Contains(text, told, StringComparison.Ordinal);
        var record = new UsageRecord { Sequence = 1, Kind = (byte)RecordKind.Fault, Detail = code };
        string[] page = Lines(Frame(MessageType.Log, 0, (target, offset) =>
        {
            record.WriteTo(target, LogPage.RecordAt(offset, 0), Rig.Crc);
            return new LogPage { Count = 1 }.WriteTo(target, offset);
        }));
        Assert.Contains(text, page[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_pairing_key_is_in_no_text()
    {
        var pairing = new PairRequest();
        pairing.Key.AsSpan().Fill(0xAB);
        string line = Lines(Frame(MessageType.Request, (byte)RequestOperation.Pair, pairing.WriteTo)).Single();
        Assert.DoesNotContain("ABAB", line, StringComparison.Ordinal);
        Assert.Contains("key not shown", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_message_of_a_whole_conversation_has_a_line_and_no_byte_string_breaks_the_reader()
    {
        var random = new Random(3);
        var everything = new List<byte>();
        foreach (MessageType type in Enum.GetValues<MessageType>())
        {
            for (int operation = 0; operation < 256; operation++)
            {
                int length = random.Next(0, WireLimits.PayloadBytesMax + 1);
                everything.AddRange(Frame(type, (byte)operation, (target, offset) =>
                {
                    random.NextBytes(target.AsSpan(offset, length));
                    return length;
                }));
            }
        }
        var reader = new CaptureReader(Rig.Crc);
        int lines = reader.Lines(new MemoryStream([.. everything])).Count();
        Assert.Equal(Enum.GetValues<MessageType>().Length * 256, reader.MessageCount);
        Assert.True(lines >= reader.MessageCount);
        byte[] noise = new byte[1 << 20];
        random.NextBytes(noise);
        var noisy = new CaptureReader(Rig.Crc);
        Assert.True(noisy.Lines(new MemoryStream(noise)).Count() >= noisy.DiscardCount);
        Assert.Equal(0, noisy.MessageCount);
        Assert.True(noisy.DiscardCount > 3_000);
    }

    private static CartridgeBinding Binding()
    {
        var binding = new CartridgeBinding { SessionId = 7, Count = 2 };
        binding.Cartridges[0] = 11;
        binding.Cartridges[1] = 12;
        return binding;
    }

    private static byte[] Frame(MessageType type, byte operation, Func<byte[], int, int> write)
    {
        var message = new Message();
        int bytes = write(message.Bytes, Message.PayloadOffset);
        message.Seal(Rig.Crc, type, operation, 9, bytes);
        byte[] frame = new byte[WireLimits.FrameBytesMax];
        return frame.AsSpan(0, CableEncoder.Encode(message, frame, 0)).ToArray();
    }

    private static string[] Lines(byte[] capture) => [.. new CaptureReader(Rig.Crc).Lines(new MemoryStream(capture))];
}
