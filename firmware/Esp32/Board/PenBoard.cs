using System.Device.Adc;
using System.Device.Gpio;
using Smp.Core;
using Smp.Core.Hosts;
using Smp.Core.Ports;

namespace Smp.Esp32.Board;

/// <summary>Everything on the board behind Core's ports, and the way to stop it.</summary>
public sealed class PenBoard
{
    /// <summary>Hardware run lease.</summary>
    public readonly WatchdogFeed Watchdog;

    /// <summary>Motor driver.</summary>
    public readonly MotorDrive Motor;

    /// <summary>Protrusion servo.</summary>
    public readonly GripServo Grip;

    /// <summary>Protrusion sensor.</summary>
    public readonly GripSense GripSense;

    /// <summary>Encoder.</summary>
    public readonly EncoderCounter Counter;

    /// <summary>Motor current.</summary>
    public readonly CurrentSense Current;

    /// <summary>Supply and rail.</summary>
    public readonly SupplySense Supply;

    /// <summary>Run button.</summary>
    public readonly RunContacts Contacts;

    /// <summary>Light.</summary>
    public readonly StatusLight Light;

    /// <summary>Records.</summary>
    public readonly FramWindow Records;

    /// <summary>Settings.</summary>
    public readonly FramWindow Settings;

    /// <summary>Cable.</summary>
    public readonly CableLine Cable;

    /// <summary>CRC-32.</summary>
    public readonly ChipCrc32 Crc = new ChipCrc32();

    /// <summary>HMAC-SHA256.</summary>
    public readonly ChipHmac Hmac = new ChipHmac();

    /// <summary>Unpredictable bytes.</summary>
    public readonly ChipRandom Random = new ChipRandom();

    /// <summary>Takes the board: the lease first, so that nothing turns while the rest is made.</summary>
    public PenBoard(GpioController gpio)
    {
        Watchdog = new WatchdogFeed(gpio);
        Motor = new MotorDrive(gpio);
        Grip = new GripServo();
        Light = new StatusLight(gpio);
        Contacts = new RunContacts(gpio);
        Counter = new EncoderCounter();
        AdcController adc = new AdcController();
        Current = new CurrentSense(adc);
        Supply = new SupplySense(adc);
        GripSense = new GripSense(adc);
        FramChip chip = new FramChip();
        Records = FramWindow.Records(chip);
        Settings = FramWindow.Settings(chip);
        Cable = new CableLine();
    }

    /// <summary>The ports for the device.</summary>
    public DevicePorts Ports(IMessageLink? air) => new DevicePorts
    {
        Motor = Motor,
        Counter = Counter,
        Current = Current,
        Supply = Supply,
        Grip = Grip,
        GripSense = GripSense,
        Contacts = Contacts,
        Light = Light,
        Watchdog = Watchdog,
        Memory = Records,
        Settings = Settings,
        Cable = new CableLink(Cable, Crc),
        Air = air,
        Crc = Crc,
        Hmac = Hmac,
        Random = Random,
    };

    /// <summary>Everything off, in the order of every stop; a step that fails keeps none behind it back.</summary>
    /// <remarks>Writing a pin makes an object, which is what fails when memory is what ended the program.</remarks>
    public void Stop()
    {
        try
        {
            Motor.SetEnable(false);
        }
        finally
        {
            try
            {
                Watchdog.Drop();
            }
            finally
            {
                Motor.StopPwm();
                Motor.SetDuty(0);
            }
        }
    }
}
