using Smp.Core.Depth;
using Smp.Core.Hosts;
using Smp.Core.Memory;
using Smp.Core.Safety;
using Smp.Core.Sessions;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Records;

namespace Smp.Core;

/// <summary>The pen: boots from its record memory, then does everything in <see cref="Tick"/>.</summary>
/// <remarks>
/// A tick reads inputs once, hears its hosts, decides once, writes outputs once, and tells its hosts. It has no
/// threads, no events and no clock of its own, and allocates nothing; chip, simulator and tests run this same source.
/// </remarks>
public sealed class Device
{
    private const int CableResendMs = 250;
    private const int AirResendMs = 1_000;

    private readonly TickInputs _inputs;
    private readonly RunControl _control;
    private readonly UsageBook _book;
    private readonly HostLink _cable;
    private readonly HostLink? _air;
    private bool _isAirsTurn;

    /// <summary>The pen with the guards that ship.</summary>
    /// <param name="ports">The world.</param>
    /// <param name="identity">Which pen it is.</param>
    /// <param name="tickMs">How often Tick will be called: 10 or 20.</param>
    public Device(DevicePorts ports, DeviceIdentity identity, int tickMs)
        : this(ports, identity, tickMs, Guards.Shipped())
    {
    }

    /// <summary>The pen with a chosen set of guards, so that a test can leave one out.</summary>
    public Device(DevicePorts ports, DeviceIdentity identity, int tickMs, IGuard[] guards)
    {
        ports.Motor.SetEnable(false);
        ports.Motor.SetBrake(false);
        Configuration configuration = new Configuration(ports.Memory, ports.Crc);
        RecordRing ring = new RecordRing(ports.Memory, ports.Crc);
        Acknowledgement acknowledgement = new Acknowledgement(ports.Memory, ports.Crc);
        UsageBook book = _book = new UsageBook(ports, configuration, ring, identity.NoLoadMa);
        SessionDesk session = new SessionDesk(configuration, book, ring);
        GripScale scale = new GripScale();
        scale.Take(identity);
        _inputs = new TickInputs(ports, scale);
        MotorRun run = new MotorRun(ports, identity, tickMs, guards, configuration);
        _control = new RunControl(ports, run, configuration, session, book, ring, scale, identity);
        byte[] bootNonce = new byte[SignedEnvelope.NonceBytes];
        ports.Random.Fill(bootNonce);
        AirGate gate = new AirGate(ports, configuration, session, _inputs, bootNonce);
        OpenMemory(ports, identity, configuration, ring, acknowledgement, book, gate);
        SettingsDesk settings = new SettingsDesk(
            ports.Settings == null ? null : new SettingsShelf(ports.Settings, ports.Crc));
        RequestDesk requests = new RequestDesk(_control, session, configuration, book, ring, settings, gate, _inputs);
        scale.TakeCalibration(configuration.Grip);
        session.NeedsConfirmation = session.SessionId != 0;
        HostDesk desk = new HostDesk(
            identity, configuration, acknowledgement, ring, book, _control, run, requests, _inputs, gate,
            ports.Counter.CountsPerStroke);
        LogSender cableLog = new LogSender(ring, configuration.EpochId, CableResendMs);
        _cable = new HostLink(ports.Cable, desk, cableLog, new PlainSeal(ports.Crc), null);
        LogSender airLog = new LogSender(ring, configuration.EpochId, AirResendMs);
        _air = ports.Air == null ? null : new HostLink(ports.Air, desk, airLog, gate, gate);
        _control.Boot(0);
    }

    /// <summary>One tick.</summary>
    /// <param name="nowMs">Device clock since boot, ms; never goes back.</param>
    public void Tick(long nowMs)
    {
        _inputs.Read(nowMs);
        _control.Observe(_inputs);
        _cable.Hear();
        if (_air != null)
        {
            _air.Hear();
        }
        _control.Decide(_inputs);
        Speak();
        _control.End(_inputs);
    }

    // A tick that has written to the memory or heard much has done its work; in any other, one link has its turn.
    private void Speak()
    {
        if (_book.HasWritten || _cable.IsPutOff || (_air != null && _air.IsPutOff))
        {
            return;
        }
        bool isAirFirst = _isAirsTurn && _air != null;
        bool hasSpoken = isAirFirst ? _air!.Speak() : _cable.Speak();
        _isAirsTurn = !isAirFirst;
        if (!hasSpoken && _air != null)
        {
            (isAirFirst ? _cable : _air).Speak();
        }
    }

    private static void OpenMemory(
        DevicePorts ports, DeviceIdentity identity, Configuration configuration, RecordRing ring,
        Acknowledgement acknowledgement, UsageBook book, AirGate gate)
    {
        BootCause cause = BootCause.Clean;
        if (configuration.TryLoad(identity.DeviceId))
        {
            acknowledgement.Load();
            ring.Scan(acknowledgement.Sequence);
        }
        else
        {
            cause = BootCause.NewEpoch;
            // The configuration last: a cut before it finds the memory still foreign and begins again.
            ring.Clear();
            acknowledgement.Clear();
            book.Clear();
            configuration.Clear(identity.DeviceId, NewEpochId(ports));
        }
        gate.Open();
        book.Boot(cause);
    }

    private static ulong NewEpochId(DevicePorts ports)
    {
        byte[] bytes = new byte[8];
        ulong epochId = 0;
        for (int tries = 0; epochId == 0 && tries < 8; tries++)
        {
            ports.Random.Fill(bytes);
            epochId = LittleEndian.GetU64(bytes, 0, bytes.Length);
        }
        return epochId == 0 ? 1 : epochId;
    }
}
