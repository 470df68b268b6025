using System;

namespace nanoFramework.Runtime.Events;

public enum EventCategory
{
    Unknown = 0,
    Custom = 10,
    Gpio = 20,
    SerialDevice = 30,
    Network = 40,
    WiFi = 50,
    Can = 60,
    Storage = 70,
    Radio = 80,
    HighResolutionTimer = 90,
    Bluetooth = 100,
    Usb = 110,
    Touch = 120,
    Gesture = 130,
    OpenThread = 140,
    EspNow = 150,
}

public class BaseEvent
{
    public ushort Source;
    public byte Message;

    public BaseEvent() { }
}

public class GenericEvent : BaseEvent
{
    public byte Category;
    public uint Data;
    public DateTime Time;

    public GenericEvent() { }
}

public static class CustomEvent
{
    public static event CustomEventPostedEventHandler CustomEventPosted;
}

public class CustomEventArgs : EventArgs
{
    public ushort Data1 => throw null;

    public uint Data2 => throw null;
}

public delegate void CustomEventPostedEventHandler(object sender, CustomEventArgs e);

public interface IEventListener
{
    void InitializeForEventSource();

    bool OnEvent(BaseEvent ev);
}

public interface IEventProcessor
{
    BaseEvent ProcessEvent(uint data1, uint data2, DateTime time);
}

public delegate void NativeEventHandler(uint data1, uint data2, DateTime time);
