using System;
using Smp.Core;
using Smp.Esp32.Board;
using Smp.Wire;

namespace Smp.Esp32.Bench;

/// <summary>Exercises each port by itself and prints what it sees, without Core and without a cartridge.</summary>
/// <remarks>
/// Nothing moves but under a finger: the first press moves the servo, the next turns the motor at a tenth of the rail
/// for two seconds at most, and so on in turn; letting go ends either. The contacts gate the rail here as everywhere.
/// It books no use: take the cartridge out. A reset ends it.
/// </remarks>
public sealed class BenchProgram
{
    private const int TickMs = 20;
    private const int TicksPerLine = 50;
    private const int MotorMsMax = 2_000;
    private const int MotorDuty = 1_000;
    private const int ServoStepUs = 100;
    private const int ServoHomeUs = 1_000;
    private const int TestBytes = 16;

    private readonly PenBoard _board;
    private readonly TickClock _clock = new TickClock(TickMs);
    private readonly BenchHand _hand;
    private readonly byte[] _bytes = new byte[WireLimits.LinkBytesPerTickMax];
    private bool _isMotorNext;
    private bool _wasPressed;
    private bool _isMotorOn;
    private long _pressedMs;
    private int _cableBytes;

    /// <summary>A bench on this board, everything off.</summary>
    public BenchProgram(PenBoard board)
    {
        _board = board;
        _hand = new BenchHand(board.Contacts);
    }

    /// <summary>Runs until reset.</summary>
    public void Run(DeviceIdentity identity)
    {
        _board.Stop();
        Print("bench: motor and servo move only while the run button is pressed. Reset ends it.");
        Print("set up: " + (identity.IsSetUp ? "yes" : "no"));
        TryMemory();
        TrySums();
        for (int tick = 0; ; tick = (tick + 1) % TicksPerLine)
        {
            _clock.WaitForTick();
            _board.Counter.Sample();
            _board.Light.Show(DeviceState.Unknown);
            _cableBytes += _board.Cable.Read(_bytes, 0, _bytes.Length);
            Move(_clock.NowMs());
            if (tick == 0)
            {
                PrintInputs();
            }
        }
    }

    /// <summary>One look at the button, and what it moves.</summary>
    public void Move(long nowMs)
    {
        bool isPressed = _hand.IsPressed(nowMs);
        if (isPressed && !_wasPressed)
        {
            Begin(nowMs);
        }
        bool isOver = !isPressed || nowMs - _pressedMs >= MotorMsMax;
        if (_isMotorOn && isOver)
        {
            StopMotor();
        }
        else if (_isMotorOn)
        {
            _board.Watchdog.Feed();
        }
        else if (_wasPressed && !isPressed)
        {
            _board.Grip.SetPulseUs(ServoHomeUs);
        }
        _wasPressed = isPressed;
    }

    private void Begin(long nowMs)
    {
        _pressedMs = nowMs;
        if (_isMotorNext)
        {
            Print("motor: a tenth of the rail, two seconds at most");
            _board.Motor.SetBrake(false);
            _board.Motor.StartPwm();
            _board.Motor.SetEnable(true);
            _board.Motor.SetDuty(MotorDuty);
            _isMotorOn = true;
        }
        else
        {
            Print("servo: 100 us further");
            _board.Grip.SetPulseUs(ServoHomeUs + ServoStepUs);
            _board.Grip.Start();
        }
        _isMotorNext = !_isMotorNext;
    }

    private void StopMotor()
    {
        _board.Stop();
        _isMotorOn = false;
        PrintInputs();
    }

    // In the last bytes of the settings' window, which no setting uses; what was there is put back.
    private void TryMemory()
    {
        int address = _board.Settings.SizeBytes - TestBytes;
        byte[] before = new byte[TestBytes];
        byte[] written = new byte[TestBytes];
        byte[] read = new byte[TestBytes];
        _board.Random.Fill(written);
        _board.Settings.Read(address, before, 0, TestBytes);
        _board.Settings.Write(address, written, 0, TestBytes);
        _board.Settings.Read(address, read, 0, TestBytes);
        _board.Settings.Write(address, before, 0, TestBytes);
        int wrong = 0;
        for (int i = 0; i < TestBytes; i++)
        {
            wrong += read[i] == written[i] ? 0 : 1;
        }
        Print("FRAM: " + wrong.ToString() + " of 16 bytes wrong");
    }

    private void TrySums()
    {
        byte[] digits = new byte[9];
        for (int i = 0; i < digits.Length; i++)
        {
            digits[i] = (byte)('1' + i);
        }
        Print("CRC-32: " + (_board.Crc.Compute(digits, 0, digits.Length) == 0xCBF43926 ? "right" : "wrong"));
        byte[] tag = new byte[SignedEnvelope.TagBytes];
        _board.Hmac.Tag(new byte[32], digits, digits.Length, tag);
        Print("HMAC of 1 to 9 under a key of zeros begins " + tag[0].ToString() + " " + tag[1].ToString());
    }

    private void PrintInputs()
    {
        Print(
            "contacts open " + (_board.Contacts.IsNormallyOpenClosed() ? "1" : "0")
            + " closed " + (_board.Contacts.IsNormallyClosedClosed() ? "1" : "0")
            + ", supply " + _board.Supply.ReadSupplyCode().ToString() + " = "
            + _board.Supply.ReadSupplyMv().ToString() + " mV"
            + ", rail " + _board.Supply.ReadRailCode().ToString() + " = "
            + _board.Supply.ReadRailMv().ToString() + " mV"
            + ", current " + _board.Current.ReadCode().ToString() + " = " + _board.Current.ReadMa().ToString() + " mA"
            + ", grip " + _board.GripSense.ReadCode().ToString() + ", counts " + _board.Counter.Count.ToString()
            + " at " + _board.Counter.StampUs.ToString() + " us, cable " + _cableBytes.ToString() + " bytes");
    }

    private static void Print(string line) => Console.WriteLine(line);
}
