using Smp.Core.Depth;
using Smp.Core.Inputs;
using Smp.Core.Memory;
using Smp.Core.Safety;
using Smp.Core.Sessions;
using Smp.Wire;
using Smp.Wire.Records;

namespace Smp.Core;

/// <summary>The states of the pen and every way between them. Nothing else starts or stops the motor.</summary>
/// <remarks>
/// The host reaches it through Arm, Disarm and Stop, none of which starts anything: Running is entered in one place,
/// from a press in Armed, and in one other, from the service gesture in Disarmed.
/// </remarks>
public sealed class RunControl
{
    private readonly DevicePorts _ports;
    private readonly Configuration _configuration;
    private readonly SessionDesk _session;
    private readonly ArmingRules _rules;
    private readonly UsageBook _book;
    private readonly RecordRing _ring;
    private readonly RunInput _input;
    private readonly GestureReader _gestures = new GestureReader();
    private readonly MotorRun _run;
    private readonly RestWatch _watch;
    private readonly StartLock _lock;
    private long _enteredMs;
    private bool _wasNearlyFull;

    /// <summary>A pen at rest, disarmed.</summary>
    public RunControl(
        DevicePorts ports, MotorRun run, Configuration configuration, SessionDesk session, UsageBook book,
        RecordRing ring, GripScale scale, DeviceIdentity identity)
    {
        _ports = ports;
        _run = run;
        _configuration = configuration;
        _session = session;
        _book = book;
        _ring = ring;
        Grip = new GripControl(ports.Grip, scale, configuration);
        _rules = new ArmingRules(configuration, session, ring, Grip, run.Heat, identity);
        _input = new RunInput(ports.Contacts);
        _watch = new RestWatch(_input, Grip);
        _lock = new StartLock(_input);
    }

    /// <summary>What the pen may do now.</summary>
    public DeviceState State = DeviceState.Disarmed;

    /// <summary>Where the needle stands.</summary>
    public readonly GripControl Grip;

    /// <summary>Alarms that wait for a person.</summary>
    public readonly AlarmDesk Alarms = new AlarmDesk();

    /// <summary>A debounced press is held.</summary>
    public bool IsPressed => _input.IsHeld;

    /// <summary>
    /// Puts every output where it belongs at boot. A fault that nobody has acknowledged is still there.
    /// </summary>
    public void Boot(long nowMs)
    {
        _run.Stop();
        _run.TakeProfile();
        _run.Heat.Load();
        Grip.BeginHoming();
        Enter(DeviceState.Disarmed, nowMs);
        if (_configuration.IsFaultLatched)
        {
            Enter(DeviceState.Faulted, nowMs);
            RaiseAlarm((FaultCode)_configuration.LastFault, nowMs);
        }
    }

    /// <summary>Reads the button and books the time since the tick before; first in every tick.</summary>
    public void Observe(TickInputs inputs)
    {
        _input.Read(inputs.NowMs);
        _run.Observe(inputs);
        _book.Take(inputs, _run.MotorMv, _run.IsDriving);
    }

    /// <summary>Decides once and moves the motor; after the hosts were heard.</summary>
    public void Decide(TickInputs inputs)
    {
        switch (State)
        {
            case DeviceState.Running:
                KeepRunning(inputs);
                break;
            case DeviceState.Armed:
                WaitForPress(inputs);
                break;
            default:
                WaitForGesture(inputs);
                break;
        }
        if (State != DeviceState.Running)
        {
            _run.Rest(inputs);
            LatchOnce(_watch.Inspect(inputs), inputs.NowMs);
        }
        WatchMemory(inputs.NowMs);
        Grip.Step(inputs, State, _run.IsService);
    }

    /// <summary>Ends the tick: shows what the pen may do now, and keeps the run's lease alive.</summary>
    public void End(TickInputs inputs)
    {
        _ports.Light.Show(State);
        // A clock that stands still cannot tell how long the motor has run: the lease then ends by itself.
        if (State == DeviceState.Running && inputs.GapMs > 0)
        {
            _ports.Watchdog.Feed();
        }
    }

    /// <summary>Lets a press start the motor.</summary>
    public Refusal Arm(uint sessionId, bool isConfirmed, TickInputs inputs)
    {
        if (State == DeviceState.Faulted)
        {
            return Refusal.FaultLatched;
        }
        if (State != DeviceState.Disarmed && State != DeviceState.Armed)
        {
            return Refusal.WrongState;
        }
        Refusal refusal = _rules.WhyNot(sessionId, isConfirmed, inputs.SupplyMv);
        if (refusal == Refusal.None && State == DeviceState.Disarmed)
        {
            _session.Confirm(inputs.NowMs);
            Enter(DeviceState.Armed, inputs.NowMs);
        }
        return refusal;
    }

    /// <summary>Stops what runs and disarms. A latched fault stays.</summary>
    public void Disarm(long nowMs)
    {
        if (State == DeviceState.Running)
        {
            EndRun(RunEnding.StoppedByHost, nowMs);
        }
        if (State != DeviceState.Faulted)
        {
            Enter(DeviceState.Disarmed, nowMs);
        }
    }

    /// <summary>A hand goes to the needle.</summary>
    public Refusal BeginChange(long nowMs)
    {
        if (State == DeviceState.Faulted)
        {
            return Refusal.FaultLatched;
        }
        Disarm(nowMs);
        Grip.BeginHoming();
        Enter(DeviceState.ChangingCartridge, nowMs);
        return Refusal.None;
    }

    /// <summary>The hand is away from the needle.</summary>
    public Refusal EndChange(long nowMs)
    {
        if (State != DeviceState.ChangingCartridge)
        {
            return State == DeviceState.Disarmed ? Refusal.None : Refusal.WrongState;
        }
        Enter(DeviceState.Disarmed, nowMs);
        return Refusal.None;
    }

    /// <summary>
    /// A person has seen the fault. Clears it when it is the one that is latched and the button is let go.
    /// </summary>
    public Refusal AcknowledgeFault(FaultCode seen, long nowMs)
    {
        if (State != DeviceState.Faulted)
        {
            return Refusal.None;
        }
        if ((byte)seen != _configuration.LastFault || _input.ReleasedMs < StartLock.ReleasedMsMin)
        {
            return Refusal.WrongState;
        }
        ClearFault(nowMs);
        return Refusal.None;
    }

    /// <summary>The profile was changed; a lowered limit acts from this tick on.</summary>
    public void TakeProfile(long nowMs)
    {
        _run.TakeProfile();
        if (State != DeviceState.Faulted && !_run.IsService && !ProfileRules.IsOpen(_configuration.Profile))
        {
            Disarm(nowMs);
        }
    }

    private void WaitForPress(TickInputs inputs)
    {
        FaultCode fault = _lock.Inspect(inputs.NowMs);
        if (fault != FaultCode.None)
        {
            Latch(fault, inputs.NowMs);
        }
        else if (_lock.IsIdle(inputs.NowMs))
        {
            Enter(DeviceState.Disarmed, inputs.NowMs);
        }
        else if (_lock.IsStarting)
        {
            BeginRun(inputs.NowMs, false);
        }
    }

    private void WaitForGesture(TickInputs inputs)
    {
        Gesture gesture = _gestures.Read(_input, inputs.NowMs);
        switch (gesture)
        {
            case Gesture.LongPress when State == DeviceState.Disarmed:
                ArmByHand(inputs);
                break;
            case Gesture.LongPress when State == DeviceState.Faulted:
                ClearFault(inputs.NowMs);
                break;
            case Gesture.NextCartridge when State != DeviceState.Faulted:
                // Refused, the hand may still be at the needle: the change goes on.
                if (_session.Mount(0, inputs.NowMs) == Refusal.None)
                {
                    Enter(DeviceState.Disarmed, inputs.NowMs);
                }
                break;
            case Gesture.ServiceRun when State == DeviceState.Disarmed && _configuration.Mounted == 0:
                BeginService(inputs);
                break;
            default:
                break;
        }
    }

    // After a restart the first long press confirms and the second arms: two acts, the first of them recorded.
    private void ArmByHand(TickInputs inputs)
    {
        if (_session.NeedsConfirmation)
        {
            _session.Confirm(inputs.NowMs);
            return;
        }
        Arm(_configuration.Profile.SessionId, false, inputs);
    }

    private void BeginService(TickInputs inputs)
    {
        if (_rules.WhyNotRun(inputs.SupplyMv) == Refusal.None && !_input.IsFaulty)
        {
            BeginRun(inputs.NowMs, true);
        }
    }

    private void BeginRun(long nowMs, bool isService)
    {
        Enter(DeviceState.Running, nowMs);
        _run.Begin(isService);
        _book.BeginRun(nowMs);
    }

    private void KeepRunning(TickInputs inputs)
    {
        int runMs = Whole.Clamp(inputs.NowMs - _enteredMs, 0, int.MaxValue);
        if (!_input.IsHeld)
        {
            FinishRun(_input.IsFaulty ? FaultCode.ContactsDisagree : FaultCode.None, RunEnding.Released, inputs.NowMs);
        }
        else if (runMs >= _run.RunMsMax)
        {
            FinishRun(FaultCode.None, RunEnding.TimeLimit, inputs.NowMs);
        }
        else
        {
            FaultCode fault = _run.Step(inputs, Grip.IsAstray);
            if (fault != FaultCode.None)
            {
                Latch(fault, inputs.NowMs);
            }
            TellFriction(inputs.NowMs);
        }
    }

    private void FinishRun(FaultCode fault, RunEnding ending, long nowMs)
    {
        if (fault != FaultCode.None)
        {
            Latch(fault, nowMs);
            return;
        }
        bool wasService = _run.IsService;
        EndRun(ending, nowMs);
        Enter(wasService ? DeviceState.Disarmed : DeviceState.Armed, nowMs);
        // The button was seen released to end this run, or must be released before the next press counts.
        _lock.Close(nowMs, ending == RunEnding.Released);
    }

    // The motor first, the memory after it.
    private void EndRun(RunEnding ending, long nowMs)
    {
        _run.Stop();
        Grip.Forget();
        _run.Brake(ending == RunEnding.Fault);
        _book.EndRun(ending, nowMs);
        _run.End();
    }

    private void Latch(FaultCode fault, long nowMs)
    {
        _run.Stop();
        Grip.Forget();
        _book.WriteWhatWaits(nowMs);
        _configuration.LastFault = (byte)fault;
        _configuration.IsFaultLatched = true;
        bool wasRunning = State == DeviceState.Running;
        // The latch before the run's record: a run that the log says ended in a fault must find its pen latched.
        _book.Owe(RecordKind.Fault, (byte)fault, Whole.Low32(nowMs), wasRunning, nowMs);
        _book.SaveConfiguration();
        if (wasRunning)
        {
            EndRun(RunEnding.Fault, nowMs);
        }
        Enter(DeviceState.Faulted, nowMs);
        RaiseAlarm(fault, nowMs);
    }

    // Latching writes too: memory that stays dead would latch in every tick and fill the ring with it.
    private void LatchOnce(FaultCode fault, long nowMs)
    {
        if (fault != FaultCode.None && State != DeviceState.Faulted)
        {
            Latch(fault, nowMs);
        }
    }

    private void ClearFault(long nowMs)
    {
        Grip.BeginHoming();
        _configuration.IsFaultLatched = false;
        Alarms.Settle((FaultCode)_configuration.LastFault);
        _book.SaveConfiguration();
        Enter(DeviceState.Disarmed, nowMs);
    }

    private void TellFriction(long nowMs)
    {
        if (_run.Friction.HasLearnt)
        {
            _run.Friction.HasLearnt = false;
            _book.SaveSoon();
        }
        FaultCode alarm = _run.Friction.TakeAlarm();
        if (alarm != FaultCode.None)
        {
            RaiseAlarm(alarm, nowMs);
        }
    }

    private void WatchMemory(long nowMs)
    {
        _book.IsMemoryDamaged |= !_run.Heat.Keep();
        if (_book.IsMemoryDamaged && State != DeviceState.Running)
        {
            _book.IsMemoryDamaged = false;
            LatchOnce(FaultCode.MemoryDamaged, nowMs);
        }
        bool isNearlyFull = _ring.IsNearlyFull;
        if (isNearlyFull && !_wasNearlyFull)
        {
            RaiseAlarm(FaultCode.MemoryFull, nowMs);
        }
        _wasNearlyFull = isNearlyFull;
        _book.Settle(nowMs);
    }

    private void RaiseAlarm(FaultCode fault, long nowMs) =>
        Alarms.Raise(fault, AlarmDesk.PriorityOf(fault), State, _configuration.Mounted, nowMs);

    private void Enter(DeviceState state, long nowMs)
    {
        State = state;
        _enteredMs = nowMs;
        _lock.Close(nowMs, false);
        _gestures.Reset();
    }
}
