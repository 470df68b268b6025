namespace Smp.Esp32.Board;

/// <summary>The pin table: which GPIO of the ESP32 carries which net. The schematic carries the same names.</summary>
/// <remarks>
/// What can move sits on GPIO 21, 22, 25, 26, 27 and 33: inputs at reset, no strap, no JTAG, not driven by ROM or
/// bootloader, each with a pull-down on the board. A software reset leaves pins and LEDC as they were until the board
/// is made anew: the lease, which nobody feeds meanwhile, ends a run that it cuts short. GPIO 6 to 11 (flash), 16 and
/// 17 (PSRAM of a WROVER) and 1 and 3 (debugger) carry nothing. GPIO 36 and 39 can dip for 80 ns when the ADC powers
/// up (ESP32 errata 3.11): harmless behind the senses' filters, so no contact and no encoder there.
/// </remarks>
public static class Pins
{
    /// <summary>High lets the driver drive.</summary>
    public static readonly Pin MotorEnable = new Pin(25, "MOTOR_ENABLE", PinRole.Moves, "floats at reset, pull-down");

    /// <summary>20 kHz, share of the rail.</summary>
    public static readonly Pin MotorPwm = new Pin(26, "MOTOR_PWM", PinRole.Moves, "floats at reset, pull-down");

    /// <summary>High shorts the winding while the rail is down.</summary>
    public static readonly Pin MotorBrake = new Pin(27, "MOTOR_BRAKE", PinRole.Moves, "floats at reset, pull-down");

    /// <summary>A rising edge retriggers the watchdog of 200 ms.</summary>
    public static readonly Pin WatchdogFeed = new Pin(
        21, "WATCHDOG_FEED", PinRole.Moves, "an edge alone gives no rail: the contacts gate it too; pull-down");

    /// <summary>Low clears the watchdog.</summary>
    public static readonly Pin WatchdogClear = new Pin(
        22, "WATCHDOG_CLEAR", PinRole.Moves, "pull-down holds the watchdog cleared until the program runs");

    /// <summary>Servo pulses of the grip, 50 Hz.</summary>
    public static readonly Pin GripPwm = new Pin(
        33, "GRIP_PWM", PinRole.Moves, "floats at reset, pull-down; without pulses the wedge stays where it is");

    /// <summary>Goes nowhere, stays low: its channel is started so that the others' shares reach pins.</summary>
    public static readonly Pin PwmFlag = new Pin(
        12, "PWM_FLAG", PinRole.Output, "strap that must be low at reset: pull-down, and never high; moves nothing");

    /// <summary>Motor current: 0.2 V is 0 mA, 2.2 V is 4000 mA.</summary>
    public static readonly Pin CurrentSense = new Pin(34, "CURRENT_SENSE", PinRole.Sense, "input only, ADC1_CH6");

    /// <summary>Place of the wedge, 0.15 to 2.45 V.</summary>
    public static readonly Pin GripSense = new Pin(35, "GRIP_SENSE", PinRole.Sense, "input only, ADC1_CH7");

    /// <summary>Supply before the high-side switch: 2.4 V is 16 V.</summary>
    public static readonly Pin SupplySense = new Pin(36, "SUPPLY_SENSE", PinRole.Sense, "input only, ADC1_CH0");

    /// <summary>Rail behind the high-side switch: 2.4 V is 16 V.</summary>
    public static readonly Pin RailSense = new Pin(39, "RAIL_SENSE", PinRole.Sense, "input only, ADC1_CH3");

    /// <summary>Encoder, one channel of 32 lines.</summary>
    public static readonly Pin EncoderA = new Pin(32, "ENCODER_A", PinRole.Input, "no strap, no pull at reset");

    /// <summary>Low while the normally open run contact is closed.</summary>
    public static readonly Pin RunContactOpen = new Pin(
        4, "RUN_CONTACT_NO", PinRole.Input, "no strap; an input from reset on");

    /// <summary>Low while the normally closed run contact is closed.</summary>
    public static readonly Pin RunContactClosed = new Pin(
        13, "RUN_CONTACT_NC", PinRole.Input, "JTAG clock, an input in every state of the chip");

    /// <summary>FRAM clock.</summary>
    public static readonly Pin FramClock = new Pin(18, "FRAM_SCK", PinRole.Output, "own pin of SPI2, moves nothing");

    /// <summary>FRAM to chip.</summary>
    public static readonly Pin FramOut = new Pin(19, "FRAM_MISO", PinRole.Input, "own pin of SPI2");

    /// <summary>Chip to FRAM.</summary>
    public static readonly Pin FramIn = new Pin(23, "FRAM_MOSI", PinRole.Output, "own pin of SPI2, moves nothing");

    /// <summary>FRAM select, low.</summary>
    public static readonly Pin FramSelect = new Pin(
        5, "FRAM_CS", PinRole.Output, "strap that wants a pull-up, as a select line has; no clock at boot, no write");

    /// <summary>Cable to the host.</summary>
    public static readonly Pin CableOut = new Pin(
        15, "CABLE_TX", PinRole.Output, "strap that wants a pull-up, as an idle serial line is; moves nothing");

    /// <summary>Cable from the host.</summary>
    public static readonly Pin CableIn = new Pin(
        14, "CABLE_RX", PinRole.Input, "may be driven at boot: 470 ohm to the serial chip; moves nothing");

    /// <summary>Light, high is on. It blinks in every state: its edges may feed the slow second watchdog.</summary>
    public static readonly Pin StatusLight = new Pin(
        2, "STATUS_LIGHT", PinRole.Output, "strap that wants no pull-up: a light to ground; moves nothing");

    /// <summary>The module's BOOT button, low while pressed: asks for the bench program.</summary>
    public static readonly Pin BenchButton = new Pin(
        0, "BENCH_BUTTON", PinRole.Input, "strap; low at reset loads no program at all, so it cannot be stuck unseen");

    /// <summary>All rows.</summary>
    public static readonly Pin[] All =
    [
        MotorEnable, MotorPwm, MotorBrake, WatchdogFeed, WatchdogClear, GripPwm, PwmFlag, CurrentSense, GripSense,
        SupplySense, RailSense, EncoderA, RunContactOpen, RunContactClosed, FramClock, FramOut, FramIn, FramSelect,
        CableOut, CableIn, StatusLight, BenchButton,
    ];
}
