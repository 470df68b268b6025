namespace System.Device.Adc;

public enum AdcChannelMode
{
    SingleEnded = 0,
    Differential = 1,
}

public abstract class AdcChannelBase
{
    public AdcController Controller => throw null;

    public abstract int ReadValue();

    public double ReadRatio() => throw null;
}

public partial class AdcChannel : AdcChannelBase, IDisposable
{
    private readonly int _channel;

    internal AdcChannel(int channel) => _channel = channel;

    public override int ReadValue()
    {
        int value = 0;
        OnRead(ref value);
        return value;
    }

    public void Dispose() { }

    partial void OnRead(ref int value);
}

public abstract class AdcControllerBase
{
    public abstract int ChannelCount { get; }

    public abstract AdcChannelMode ChannelMode { get; set; }

    public abstract int MaxValue { get; }

    public abstract int MinValue { get; }

    public abstract int ResolutionInBits { get; }

    public abstract bool IsChannelModeSupported(AdcChannelMode channelMode);

    public abstract AdcChannel OpenChannel(int channelNumber);
}

public class AdcController : AdcControllerBase
{
    public AdcController() { }

    public override int ChannelCount => 20;

    public override AdcChannelMode ChannelMode { get; set; }

    public override int MaxValue => 4095;

    public override int MinValue => 0;

    public override int ResolutionInBits => 12;

    public override bool IsChannelModeSupported(AdcChannelMode channelMode) =>
        channelMode == AdcChannelMode.SingleEnded;

    public override AdcChannel OpenChannel(int channelNumber) => new(channelNumber);
}
