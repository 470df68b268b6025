using System;
using System.Device.Gpio;
using System.Threading;
using nanoFramework.Runtime.Native;
using Smp.Core;
using Smp.Esp32.Air;
using Smp.Esp32.Bench;
using Smp.Esp32.Board;

namespace Smp.Esp32;

/// <summary>The pen's program: makes the board, then ticks for ever.</summary>
public static class Program
{
    private const int TickMs = 20;
    private const int ReadingMs = 5_000;

    /// <summary>Never comes back: whatever ends it, the motor is stopped and the chip reset.</summary>
    /// <remarks>
    /// When Main ends or throws, the interpreter waits for a debugger for ever and the PWM goes on (nf-interpreter,
    /// targets/ESP32 app_main.c: EnterDebuggerLoopAfterExit). So everything is inside the try.
    /// </remarks>
    public static void Main()
    {
        PenBoard? board = null;
        try
        {
            GpioController gpio = new GpioController();
            board = new PenBoard(gpio);
            Run(board, new BenchButton(gpio));
        }
        catch (Exception failure)
        {
            // Before the words, which need memory too.
            board?.Stop();
            Console.WriteLine("pen: " + failure.Message);
        }
        finally
        {
            End(board);
        }
    }

    // Once more, for what the catch did not see through.
    private static void End(PenBoard? board)
    {
        try
        {
            board?.Stop();
        }
        finally
        {
            // Long enough to be read, and to load another program.
            Thread.Sleep(ReadingMs);
            Power.RebootDevice();
        }
    }

    private static void Run(PenBoard board, BenchButton button)
    {
        // The loop above the broker's threads; a share of the time is all that a priority gives here.
        Thread.CurrentThread.Priority = ThreadPriority.Highest;
        PenSettings settings = new PenSettings(board);
        DeviceIdentity identity = settings.Identity();
        if (!settings.Calibrate(board.Current, board.Supply))
        {
            Console.WriteLine("pen: a sense's calibration is far off and not used: calibrate anew.");
        }
        AirSetup setup = new AirSetup(settings);
        AirLink? air = setup.IsComplete ? new AirLink(board.Crc) : null;
        Device device = new Device(board.Ports(air), identity, TickMs);
        if (air != null)
        {
            new BrokerClient(setup, air, board.Light, identity.DeviceId).Start();
        }
        Tick(device, button);
        new BenchProgram(board).Run(identity);
    }

    // Until the bench is asked for.
    private static void Tick(Device device, BenchButton button)
    {
        TickClock clock = new TickClock(TickMs);
        while (!button.IsAsked(clock.NowMs()))
        {
            clock.WaitForTick();
            device.Tick(clock.NowMs());
        }
    }
}
