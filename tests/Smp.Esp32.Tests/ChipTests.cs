using System.Device.Gpio;
using Smp.Esp32.Board;
using Smp.Standins;
using Xunit;

namespace Smp.Esp32.Tests;

/// <summary>Tests on the one chip of this process: fresh for each, one after the other.</summary>
[Collection("one chip")]
public abstract class ChipTests
{
    protected ChipTests()
    {
        Chip.Reset();
        Fram = new FramModel();
    }

    private protected FramModel Fram { get; }

    /// <summary>The board as the program makes it, the writes of making it forgotten.</summary>
    protected static PenBoard MakeBoard()
    {
        PenBoard board = new PenBoard(new GpioController());
        Chip.ForgetWrites();
        return board;
    }

    /// <summary>The button: both contacts, each pulling its line low when closed.</summary>
    protected static void SetButton(bool isOpenClosed, bool isClosedClosed)
    {
        Chip.SetInput(Pins.RunContactOpen.Gpio, !isOpenClosed);
        Chip.SetInput(Pins.RunContactClosed.Gpio, !isClosedClosed);
    }

    /// <summary>The button as a finger leaves or holds it.</summary>
    protected static void Press(bool isPressed) => SetButton(isPressed, !isPressed);
}
