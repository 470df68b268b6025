using System.Collections.Generic;
using Smp.Core.Inputs;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Core.Rig;

/// <summary>Watches contacts, terminals and state from outside and says when the motor had no right to turn.</summary>
/// <remarks>It knows nothing of the firmware's own flags: only what a scope and a camera would see.</remarks>
public sealed class StartWitness(PenRig rig)
{
    // The frames that 120 bytes can hold, two ticks each.
    private const int HearingTicksMax = 26;

    private ScriptedPorts _ports = rig.Ports;
    private DeviceState _state = DeviceState.Disarmed;
    private bool _wasEnergised;
    private bool _wasWrong;
    private bool _wasPressed;
    private bool _wasReleased;
    private bool _isArmingAsked;
    private bool _isAcknowledgingAsked;
    private bool _isSecondRun;
    private long _releasedMs;
    private long _pressedMs;
    private long _longestReleaseMs;
    private long _wrongMs;
    private int _quietLooks;
    private int _feeds;
    private int _ownPresses;
    private bool _isOwnPress;
    private bool _wasReleasedHere;
    private bool _hasOwnLongPress;

    /// <summary>What must not be, one line each.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Times the motor was started.</summary>
    public int Starts { get; private set; }

    /// <summary>Hears what a host says; the pen may do it in any tick until it has read it.</summary>
    public void Hear(Message message)
    {
        var operation = (RequestOperation)message.Operation;
        _quietLooks = 0;
        _isArmingAsked |= operation == RequestOperation.Arm;
        _isAcknowledgingAsked |= operation == RequestOperation.AcknowledgeFault;
    }

    /// <summary>Looks once, after a tick of this length.</summary>
    public void Look(int gapMs)
    {
        ScriptedPorts p = rig.Ports;
        if (_ports != p)
        {
            Reboot(p);
            return;
        }
        WatchContacts(gapMs);
        bool isStart = p.IsEnergised && !_wasEnergised;
        Expect(!p.IsEnergised || p.NormallyOpenClosed, "the motor has voltage and nobody presses");
        bool isTrusted = _wrongMs < RunInput.DisagreeMs + PenRig.TickMs;
        Expect(!p.IsEnergised || isTrusted, "it has voltage on contacts that disagree");
        Expect(!p.IsEnergised || rig.State == DeviceState.Running, $"it has voltage in {rig.State}");
        Expect(p.Feeds == _feeds || rig.State == DeviceState.Running, $"the watchdog is fed in {rig.State}");
        if (rig.State != _state)
        {
            Change(_state, rig.State);
        }
        // The pen hears one message in two ticks: what was said may take effect a while after its last byte is in.
        _quietLooks = p.ToDevice.Count == 0 ? _quietLooks + 1 : 0;
        if (_quietLooks > HearingTicksMax)
        {
            _isArmingAsked = false;
            _isAcknowledgingAsked = false;
        }
        Starts += isStart ? 1 : 0;
        _wasEnergised = p.IsEnergised;
        _feeds = p.Feeds;
    }

    private void Reboot(ScriptedPorts ports)
    {
        _ports = ports;
        _state = rig.State;
        _feeds = rig.Ports.Feeds;
        _wasEnergised = false;
        _longestReleaseMs = 0;
        ForgetHand();
        Expect(rig.State is DeviceState.Disarmed or DeviceState.Faulted, $"it boots {rig.State}");
        Expect(!rig.Ports.IsEnergised, "it boots with voltage");
    }

    private void WatchContacts(int gapMs)
    {
        ScriptedPorts p = rig.Ports;
        bool isReleased = !p.NormallyOpenClosed && p.NormallyClosedClosed;
        bool isPressed = p.NormallyOpenClosed && !p.NormallyClosedClosed;
        // The first look at a position says nothing about the time before it.
        bool isWrong = p.NormallyOpenClosed == p.NormallyClosedClosed;
        _wrongMs = isWrong && _wasWrong ? _wrongMs + gapMs : 0;
        // What lasted begins anew when the clock leaps back, or when nobody looked for long.
        bool isSeen = gapMs >= 0 && gapMs <= 150;
        _releasedMs = isReleased && _wasReleased && isSeen ? _releasedMs + gapMs : 0;
        _wasWrong = isWrong;
        _wasReleased = isReleased;
        _longestReleaseMs = System.Math.Max(_longestReleaseMs, _releasedMs);
        if (isPressed && !_wasPressed)
        {
            _isOwnPress = _wasReleasedHere;
            _ownPresses += _isOwnPress ? 1 : 0;
            _pressedMs = 0;
        }
        else if (_wasPressed)
        {
            // A clock that goes back takes nothing from a press: the pen reads only its two ends.
            _pressedMs += System.Math.Max(gapMs, 0);
        }
        _wasPressed = p.NormallyOpenClosed && (isPressed || _wasPressed);
        _hasOwnLongPress |= _isOwnPress && _pressedMs >= GestureReader.LongPressMs;
        _wasReleasedHere |= isReleased;
    }

    private void Change(DeviceState from, DeviceState to)
    {
        switch (to)
        {
            case DeviceState.Armed when from != DeviceState.Running:
                Expect(_isArmingAsked || _hasOwnLongPress, $"armed from {from} though nobody asked");
                _longestReleaseMs = 0;
                _releasedMs = 0;
                break;
            case DeviceState.Running when from == DeviceState.Armed:
                Expect(_longestReleaseMs >= 500 || _isSecondRun, "it ran before the button was seen let go for 500 ms");
                break;
            case DeviceState.Running:
                bool isService = from == DeviceState.Disarmed && _ownPresses >= 6;
                Expect(isService, $"it ran from {from} without the service gesture");
                break;
            case DeviceState.Disarmed when from == DeviceState.Faulted:
                Expect(_isAcknowledgingAsked || _hasOwnLongPress, "a fault went away though nobody acknowledged it");
                break;
        }
        Expect(from != DeviceState.Faulted || to == DeviceState.Disarmed, $"from Faulted to {to}");
        _isSecondRun = from == DeviceState.Running && to == DeviceState.Armed && !rig.Ports.NormallyOpenClosed;
        _state = to;
        ForgetHand();
    }

    private void ForgetHand()
    {
        _ownPresses = 0;
        _isOwnPress = false;
        _hasOwnLongPress = false;
        _wasReleasedHere = !rig.Ports.NormallyOpenClosed && rig.Ports.NormallyClosedClosed;
    }

    private void Expect(bool isSo, string complaint)
    {
        if (!isSo)
        {
            Complaints.Add($"at {rig.NowMs} ms: {complaint}");
        }
    }
}
