using System.Collections.Generic;
using System.Linq;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Link.Text;

/// <summary>A message as lines of words and units: one line, and one more for every record it carries.</summary>
public sealed class MessageText(ICrc32 crc)
{
    private const int At = Message.PayloadOffset;
    private readonly Message _bare = new();

    /// <summary>Describes a message that has passed its check; whether a tag holds is not looked at.</summary>
    public IReadOnlyList<string> Describe(Message message)
    {
        if (!EnvelopeSeal.IsSigned(message))
        {
            return DescribeBare(message);
        }
        if (!EnvelopeSeal.HasEnvelope(message))
        {
            return [$"{message.Type} #{message.Sequence}: signed and cut short, {message.PayloadLength} bytes"];
        }
        message.Bytes.CopyTo(_bare.Bytes, 0);
        _bare.Length = message.Length;
        EnvelopeSeal.TakeOff(_bare);
        string[] lines = DescribeBare(_bare);
        string clock = Quantity.Ms(EnvelopeSeal.NotAfterMsOf(message));
        string envelope = $" [signed, counter {EnvelopeSeal.CounterOf(message)}, "
            + $"session {EnvelopeSeal.SessionOf(message)}, pen's clock {clock}]";
        return [lines[0] + envelope, .. lines.Skip(1)];
    }

    private string[] DescribeBare(Message message)
    {
        string head = $"{Name(message)} #{message.Sequence}";
        return message.Type == MessageType.Log ? DescribeLog(message, head) : [$"{head}: {Content(message)}"];
    }

    private static string Name(Message message) => message.Type switch
    {
        MessageType.Hello => message.Operation == HelloExchange.HostOperation ? "HostHello" : "DeviceHello",
        MessageType.Request => $"Request {(RequestOperation)message.Operation}",
        MessageType.Response => $"Response {(RequestOperation)message.Operation}",
        _ => $"{message.Type}",
    };

    private static string Content(Message message) => message.Type switch
    {
        MessageType.Hello when message.Version != WireVersion.Major => OtherMajor(message),
        MessageType.Hello when message.Operation == HelloExchange.HostOperation => HostHelloText(message),
        MessageType.Hello => DeviceHelloText(message),
        MessageType.Request => RequestText.Describe(message),
        MessageType.Response => ResponseText.Describe(message),
        MessageType.Telemetry => TelemetryText(message),
        MessageType.LogAck => LogAckText(message),
        MessageType.Time => TimeText(message),
        MessageType.Alarm => AlarmText(message),
        _ => $"type unknown to this program, {message.PayloadLength} bytes",
    };

    private static string OtherMajor(Message message) =>
        $"wire {LittleEndian.GetU8(message.Bytes, At, message.PayloadEnd)}."
        + $"{LittleEndian.GetU8(message.Bytes, At + 1, message.PayloadEnd)}, the rest is not read";

    private static string HostHelloText(Message message)
    {
        var hello = new HostHello();
        hello.ReadFrom(message.Bytes, At, message.PayloadEnd);
        return $"wire {hello.Major}.{hello.Minor}, ledger {Quantity.Hex(hello.LedgerId)}, nonce {hello.HostNonce:X8}";
    }

    private static string DeviceHelloText(Message message)
    {
        var hello = new DeviceHello();
        hello.ReadFrom(message.Bytes, At, message.PayloadEnd);
        return $"wire {hello.Major}.{hello.Minor}, "
            + $"firmware {hello.FirmwareMajor}.{hello.FirmwareMinor}.{hello.FirmwarePatch}, "
            + $"state {(DeviceState)hello.State}, device {hello.DeviceId:X16}, epoch {hello.EpochId:X16}, "
            + $"boot {hello.BootNumber}, now {Quantity.Ms(hello.NowMs)}, boot nonce {Quantity.Hex(hello.BootNonce)}, "
            + $"signed counter {hello.SignedCounterMax}, ledger {Quantity.Hex(hello.LedgerId)}, "
            + $"acknowledged {hello.AckedSequence} head {Quantity.Hex(hello.AckedHead)}, "
            + $"records {hello.OldestSequence}..{hello.NewestSequence}, window {hello.LogWindow}, "
            + $"stroke {Quantity.Um(hello.StrokeLengthUm)}, {hello.CountsPerStroke} counts per stroke, "
            + $"nonce {hello.HostNonce:X8}";
    }

    private static string TelemetryText(Message message)
    {
        var sample = new TelemetrySample();
        sample.ReadFrom(message.Bytes, At, message.PayloadEnd);
        return $"at {Quantity.Ms(sample.NowMs)} {(DeviceState)sample.State}, set {Quantity.Hz(sample.SetRate10mHz)}, "
            + $"rate {Quantity.Hz(sample.Rate10mHz)}, motor {Quantity.Mv(sample.MotorMv)} "
            + $"{Quantity.Ma(sample.CurrentMa)}, supply {Quantity.Mv(sample.SupplyMv)}, "
            + $"housing {Quantity.Celsius(sample.HousingDeciCelsius)}, protrusion {Quantity.Um(sample.ProtrusionUm)}";
    }

    private static string LogAckText(Message message)
    {
        var ack = new LogAck();
        ack.ReadFrom(message.Bytes, At, message.PayloadEnd);
        return $"epoch {ack.EpochId:X16}, up to {ack.Sequence}, ledger {Quantity.Hex(ack.LedgerId)}, "
            + $"head {Quantity.Hex(ack.Head)}";
    }

    private static string TimeText(Message message)
    {
        var time = new TimeOfDay();
        time.ReadFrom(message.Bytes, At, message.PayloadEnd);
        return Quantity.Utc(time.UtcS);
    }

    private static string AlarmText(Message message)
    {
        var alarm = new Alarm();
        alarm.ReadFrom(message.Bytes, At, message.PayloadEnd);
        return $"number {alarm.Number}, priority {alarm.Priority}, "
            + $"state {(DeviceState)alarm.State}, at {Quantity.Ms(alarm.AtMs)}, "
            + $"cartridge {Quantity.Cartridge(alarm.Cartridge)}: {FaultLine.Of(alarm.Fault)}";
    }

    private string[] DescribeLog(Message message, string head)
    {
        var page = new LogPage();
        if (!page.TryReadFrom(message.Bytes, At, message.PayloadEnd))
        {
            return [$"{head}: malformed, {page.Count} records said in {message.PayloadLength} bytes"];
        }
        IEnumerable<string> records = Enumerable.Range(0, page.Count)
            .Select(i => "  " + RecordText.Describe(message.Bytes, LogPage.RecordAt(At, i), crc));
        return
        [
            $"{head}: epoch {page.EpochId:X16}, held before {page.HeldBefore}, {page.Count} records",
            .. records,
        ];
    }
}
