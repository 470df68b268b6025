using Smp.Core.Depth;
using Smp.Core.Hosts;
using Smp.Core.Memory;
using Smp.Core.Safety;
using Smp.Core.Sessions;
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
    private readonly TickInputs _inputs;
    private readonly RunControl _control;
    private readonly UsageBook _book;
    private readonly HostLink _cable;
    private readonly HostLink? _air;

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
        SettingsDesk settings = new SettingsDesk(
            ports.Settings == null ? null : new SettingsShelf(ports.Settings, ports.Crc));
        RequestDesk requests = new RequestDesk(_control, session, configuration, book, ring, settings, _inputs);
        byte[] bootNonce = new byte[16];
        ports.Random.Fill(bootNonce);
        OpenMemory(ports, identity, configuration, ring, acknowledgement, book);
        scale.TakeCalibration(configuration.Grip);
        session.NeedsConfirmation = session.SessionId != 0;
        HostDesk desk = new HostDesk(
            identity, configuration, acknowledgement, ring, book, _control, run, requests, _inputs, bootNonce,
                ports.Counter.CountsPerStroke);
        _cable = new HostLink(ports.Cable, desk, ring, ports.Crc, configuration.EpochId, true);
        _air = ports.Air == null ? null : new HostLink(ports.Air, desk, ring, ports.Crc, configuration.EpochId, false);
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
        Speak(_cable);
        if (_air != null)
        {
            Speak(_air);
        }
        _control.End(_inputs);
    }

    // A tick that has written to the memory has done its work.
    private void Speak(HostLink link)
    {
        if (!_book.HasWritten)
        {
            link.Speak();
        }
    }

    private static void OpenMemory(
        DevicePorts ports, DeviceIdentity identity, Configuration configuration, RecordRing ring,
        Acknowledgement acknowledgement, UsageBook book)
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
