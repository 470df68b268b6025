namespace System.Device.Gpio;

public enum PinEventTypes
{
    None = 0,
    Rising = 1,
    Falling = 2,
}

public enum PinMode
{
    Input = 0,
    InputPullDown = 1,
    InputPullUp = 2,
    Output = 3,
    OutputOpenDrain = 4,
    OutputOpenDrainPullUp = 5,
    OutputOpenSource = 6,
    OutputOpenSourcePullDown = 7,
}

public enum PinNumberingScheme
{
    Logical = 0,
    Board = 1,
}

public sealed partial class GpioController : IDisposable
{
    public GpioController() { }

    public GpioController(PinNumberingScheme numberingScheme) { }

    public PinNumberingScheme NumberingScheme => throw null;

    public int PinCount => throw null;

    public GpioPin OpenPin(int pinNumber) => OpenPin(pinNumber, PinMode.Input);

    public GpioPin OpenPin(int pinNumber, PinMode mode)
    {
        GpioPin pin = new(pinNumber);
        OnOpen(pin, pinNumber, mode);
        return pin;
    }

    public void ClosePin(int pinNumber) => OnClose(pinNumber);

    public void Dispose() => OnDispose();

    public PinMode GetPinMode(int pinNumber) => throw null;

    public bool IsPinModeSupported(int pinNumber, PinMode mode) => throw null;

    public bool IsPinOpen(int pinNumber) => throw null;

    public PinValue Read(int pinNumber) => throw null;

    public void RegisterCallbackForPinValueChangedEvent(
        int pinNumber, PinEventTypes eventTypes, PinChangeEventHandler callback) => throw null;

    public void SetPinMode(int pinNumber, PinMode mode) => throw null;

    public void UnregisterCallbackForPinValueChangedEvent(int pinNumber, PinChangeEventHandler callback) => throw null;

    public void Write(int pinNumber, PinValue value) => throw null;

    partial void OnOpen(GpioPin pin, int pinNumber, PinMode mode);

    partial void OnClose(int pinNumber);

    partial void OnDispose();
}

public sealed partial class GpioPin : IDisposable
{
    internal GpioPin(int pinNumber) => PinNumber = pinNumber;

    public event PinValueChangedEventHandler ValueChanged;

    public TimeSpan DebounceTimeout { get; set; }

    public int PinNumber { get; }

    public PinMode GetPinMode()
    {
        PinMode mode = PinMode.Input;
        OnGetMode(ref mode);
        return mode;
    }

    public bool IsPinModeSupported(PinMode pinMode) => throw null;

    public void SetPinMode(PinMode value) => OnSetMode(value);

    public PinValue Read()
    {
        bool isHigh = false;
        OnRead(ref isHigh);
        return isHigh;
    }

    public void Write(PinValue value) => OnWrite((bool)value);

    public void Toggle() => OnToggle();

    public void Dispose() => OnDispose();

    partial void OnGetMode(ref PinMode mode);

    partial void OnSetMode(PinMode mode);

    partial void OnRead(ref bool isHigh);

    partial void OnWrite(bool isHigh);

    partial void OnToggle();

    partial void OnDispose();
}

public delegate void PinChangeEventHandler(object sender, PinValueChangedEventArgs pinValueChangedEventArgs);

public delegate void PinValueChangedEventHandler(object sender, PinValueChangedEventArgs e);

public class PinValueChangedEventArgs : nanoFramework.Runtime.Events.BaseEvent
{
    public PinValueChangedEventArgs(PinEventTypes changeType, int pinNumber)
    {
        ChangeType = changeType;
        PinNumber = pinNumber;
    }

    public PinEventTypes ChangeType { get; }

    public int PinNumber { get; }
}

public struct PinValue
{
    private readonly bool _isHigh;

    private PinValue(bool isHigh) => _isHigh = isHigh;

    public static PinValue High => new(true);

    public static PinValue Low => new(false);

    public static implicit operator PinValue(int value) => new(value != 0);

    public static implicit operator PinValue(bool value) => new(value);

    public static explicit operator byte(PinValue value) => value._isHigh ? (byte)1 : (byte)0;

    public static explicit operator int(PinValue value) => value._isHigh ? 1 : 0;

    public static explicit operator bool(PinValue value) => value._isHigh;

    public bool Equals(PinValue other) => _isHigh == other._isHigh;

    public override bool Equals(object obj) => obj is PinValue other && Equals(other);

    public static bool operator ==(PinValue a, PinValue b) => a.Equals(b);

    public static bool operator !=(PinValue a, PinValue b) => !a.Equals(b);

    public override int GetHashCode() => _isHigh ? 1 : 0;

    public override string ToString() => _isHigh ? "High" : "Low";
}

public struct PinValuePair
{
    public PinValuePair(int pinNumber, PinValue pinValue)
    {
        PinNumber = pinNumber;
        PinValue = pinValue;
    }

    public int PinNumber { get; }

    public PinValue PinValue { get; }

    public void Deconstruct(out int pinNumber, out PinValue pinValue)
    {
        pinNumber = PinNumber;
        pinValue = PinValue;
    }
}

public struct WaitForEventResult
{
    public PinEventTypes EventTypes;
    public bool TimedOut;
}
