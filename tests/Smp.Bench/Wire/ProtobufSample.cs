using System;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Smp.Wire.Messages;

namespace Smp.Bench.Wire;

/// <summary>
/// The nine fields of a telemetry sample as a protobuf message, written in the shape protoc generates.
/// </summary>
/// <remarks>It takes the buffer path (<see cref="IBufferMessage"/>), the fastest that the library documents.</remarks>
internal sealed class ProtobufSample : IMessage<ProtobufSample>, IBufferMessage
{
    private const uint NowMsTag = 8;
    private const uint StateTag = 16;
    private const uint SetRateTag = 24;
    private const uint RateTag = 32;
    private const uint MotorMvTag = 40;
    private const uint CurrentMaTag = 48;
    private const uint SupplyMvTag = 56;
    private const uint HousingTag = 64;
    private const uint ProtrusionTag = 72;

    public uint NowMs;
    public uint State;
    public uint SetRate10mHz;
    public uint Rate10mHz;
    public uint MotorMv;
    public uint CurrentMa;
    public uint SupplyMv;
    public uint HousingDeciCelsius;
    public uint ProtrusionUm;

    public MessageDescriptor Descriptor => throw new NotSupportedException("No reflection over the peer's message.");

    public void CopyFrom(TelemetrySample sample)
    {
        NowMs = sample.NowMs;
        State = sample.State;
        SetRate10mHz = sample.SetRate10mHz;
        Rate10mHz = sample.Rate10mHz;
        MotorMv = sample.MotorMv;
        CurrentMa = sample.CurrentMa;
        SupplyMv = sample.SupplyMv;
        HousingDeciCelsius = sample.HousingDeciCelsius;
        ProtrusionUm = sample.ProtrusionUm;
    }

    public void Clear()
    {
        NowMs = State = SetRate10mHz = Rate10mHz = MotorMv = 0;
        CurrentMa = SupplyMv = HousingDeciCelsius = ProtrusionUm = 0;
    }

    public int CalculateSize() =>
        SizeOf(NowMs) + SizeOf(State) + SizeOf(SetRate10mHz) + SizeOf(Rate10mHz) + SizeOf(MotorMv)
        + SizeOf(CurrentMa) + SizeOf(SupplyMv) + SizeOf(HousingDeciCelsius) + SizeOf(ProtrusionUm);

    public void InternalWriteTo(ref WriteContext output)
    {
        Write(ref output, (byte)NowMsTag, NowMs);
        Write(ref output, (byte)StateTag, State);
        Write(ref output, (byte)SetRateTag, SetRate10mHz);
        Write(ref output, (byte)RateTag, Rate10mHz);
        Write(ref output, (byte)MotorMvTag, MotorMv);
        Write(ref output, (byte)CurrentMaTag, CurrentMa);
        Write(ref output, (byte)SupplyMvTag, SupplyMv);
        Write(ref output, (byte)HousingTag, HousingDeciCelsius);
        Write(ref output, (byte)ProtrusionTag, ProtrusionUm);
    }

    public void InternalMergeFrom(ref ParseContext input)
    {
        uint tag;
        while ((tag = input.ReadTag()) != 0)
        {
            switch (tag)
            {
                case NowMsTag: NowMs = input.ReadUInt32(); break;
                case StateTag: State = input.ReadUInt32(); break;
                case SetRateTag: SetRate10mHz = input.ReadUInt32(); break;
                case RateTag: Rate10mHz = input.ReadUInt32(); break;
                case MotorMvTag: MotorMv = input.ReadUInt32(); break;
                case CurrentMaTag: CurrentMa = input.ReadUInt32(); break;
                case SupplyMvTag: SupplyMv = input.ReadUInt32(); break;
                case HousingTag: HousingDeciCelsius = input.ReadUInt32(); break;
                case ProtrusionTag: ProtrusionUm = input.ReadUInt32(); break;
                default: UnknownFieldSet.MergeFieldFrom(null, ref input); break;
            }
        }
    }

    public void MergeFrom(CodedInputStream input) => input.ReadRawMessage(this);

    public void WriteTo(CodedOutputStream output) => output.WriteRawMessage(this);

    public void MergeFrom(ProtobufSample message) => throw new NotSupportedException("The bench only parses.");

    public bool Equals(ProtobufSample? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => (int)NowMs;

    public ProtobufSample Clone() => (ProtobufSample)MemberwiseClone();

    private static int SizeOf(uint value) => value == 0 ? 0 : 1 + CodedOutputStream.ComputeUInt32Size(value);

    private static void Write(ref WriteContext output, byte tag, uint value)
    {
        if (value != 0)
        {
            output.WriteRawTag(tag);
            output.WriteUInt32(value);
        }
    }
}
