using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using Smp.Bridge;
using Smp.Bridge.Setup;
using Smp.Clinic.Events;
using Smp.Ledger;
using Smp.Link;
using Smp.Wire.Messages;
using Smp.Wire.Settings;

namespace Smp.App.Verbs.Setup;

/// <summary>A pen on a cable for one act of setting up, and the ledger that is told of it, if there is one.</summary>
/// <remarks>The pen is greeted when it is first needed: files and words are looked at before.</remarks>
internal sealed class SetupDesk(string link, string? ledgerPath) : IDisposable
{
    private const string Restart = "restart the pen: it reads its settings when it starts";

    private IByteChannel? _channel;
    private BridgePost? _post;
    private LedgerFile? _ledger;
    private PenTalk? _talk;
    private DeviceHello? _pen;

    /// <summary>The pen.</summary>
    public DeviceHello Pen => _pen ??= Greet();

    /// <summary>The conversation with it.</summary>
    public PenTalk Talk
    {
        get
        {
            _ = Pen;
            return _talk!;
        }
    }

    /// <summary>Its settings.</summary>
    public PenSettings Settings => new(Talk);

    /// <summary>Writes settings: intent before, outcome after, and what a person does next.</summary>
    public int Write(string verb, IReadOnlyList<(SettingId Setting, byte[] Bytes)> settings)
    {
        PenSettings pen = Settings;
        Recorded(verb, () => pen.Write(settings));
        Console.WriteLine($"{verb}: done; {Restart}");
        return ExitCode.Done;
    }

    /// <summary>Lets the pen go.</summary>
    public void Dispose()
    {
        _ledger?.Dispose();
        _post?.Dispose();
        _channel?.Dispose();
    }

    private DeviceHello Greet()
    {
        _channel = CableChannel.Open(link, ledgerPath);
        if (ledgerPath is not null)
        {
            _ledger = LedgerFile.Open(ledgerPath);
            _post = CableChannel.TakePost(ledgerPath);
        }
        byte[] id = _ledger?.Id.ToArray() ?? new byte[LedgerId.Bytes];
        _talk = new PenTalk(
            _channel, id, (uint)RandomNumberGenerator.GetInt32(1, int.MaxValue), TimeProvider.System);
        return _talk.Open();
    }

    private void Recorded(string verb, Action act)
    {
        ClinicDesk? desk = _ledger is null ? null : new ClinicDesk(_ledger);
        long id = desk?.Intend(new Intent { Verb = verb, Device = Pen.DeviceId }, LedgerDesk.Now) ?? 0;
        try
        {
            act();
            desk?.Settle(id, Outcome.Done, "", LedgerDesk.Now);
        }
        catch (PenAnswerException fault)
        {
            Outcome outcome = fault.IsKnown ? Outcome.NotDone : Outcome.Unknown;
            desk?.Settle(id, outcome, fault.Message.TrimEnd('.'), LedgerDesk.Now);
            throw new VerbException(
                $"{verb}: {(fault.IsKnown ? "not done" : "unknown")}, {fault.Message}",
                fault.IsKnown ? ExitCode.CheckFailed : ExitCode.Unreachable);
        }
        catch (ChannelLostException fault)
        {
            desk?.Settle(id, Outcome.Unknown, fault.Message.TrimEnd('.'), LedgerDesk.Now);
            throw;
        }
    }
}
