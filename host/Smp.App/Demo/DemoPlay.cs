using System;
using System.Collections.Generic;
using System.IO;
using Smp.App.Reports;
using Smp.Bridge;
using Smp.Clinic;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Ledger;
using Smp.Wire;

namespace Smp.App.Demo;

/// <summary>
/// The acts of the demo, in their order: one client, one session, two cartridges, a power cut, a killed import.
/// </summary>
public sealed class DemoPlay
{
    private const int Profile = 1;
    private const int StepMs = 200;
    private const int StepsMax = 1_000;
    private static readonly SessionId First = new(1);
    private static readonly SessionId Second = new(2);

    private readonly DemoStage _stage;
    private readonly long _sessionMs;
    private readonly DemoTeller _teller = new();
    private readonly CartridgeId _one;
    private readonly CartridgeId _two;
    private readonly ClientReference _client;
    private readonly ClientReference _otherClient;

    /// <summary>The play for this stage.</summary>
    public DemoPlay(DemoStage stage, double hours)
    {
        _stage = stage;
        _sessionMs = (long)(hours * 3_600_000);
        _one = NewCartridge();
        _two = NewCartridge();
        _client = NewClient();
        _otherClient = NewClient();
    }

    /// <summary>Plays it.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        Prepare();
        Tell("the pen is switched on, the bridge takes it over");
        _stage.World.Boot();
        _stage.StartBridge();
        _stage.Play(1_000);
        SetUp();
        Work(0.45, "runs with pauses, imported as they happen");
        Change();
        Work(0.15, "runs with the second cartridge");
        CutPower();
        Work(0.20, "runs after the restart");
        KillImport();
        Work(0.10, "the last runs");
        End();
        TryReuse();
        return Conclude();
    }

    private void Prepare()
    {
        Tell($"client {_client.ShortForm} registered, session {First} opened, two cartridges opened in front of them");
        Require(new ClientRegistered(_client, _stage.Now));
        Require(new SessionOpened(First, _client, _stage.Now));
        Require(new ProfileDefined(Profile, 1, "Foundation, light", Settings(), _stage.Now));
        Require(Open(_one, "DEMO-LOT-17"));
        Require(Open(_two, "DEMO-LOT-17"));
    }

    private void SetUp()
    {
        Ask("the pen is told the time", new Intent { Verb = Intent.SetTime });
        Ask("profile sent: 100 Hz, at most 12 V, 0.6 mm", new Intent
        {
            Verb = Intent.SendProfile,
            Session = First,
            Profile = Profile,
            Version = 1,
        });
        Tell(Echo());
        Require(new CartridgeBound(_one, First, _client, _stage.Now));
        Require(new CartridgeBound(_two, First, _client, _stage.Now));
        Ask($"cartridges {_one} and {_two} bound", new Intent
        {
            Verb = Intent.Bind,
            Session = First,
            Cartridges = [_one, _two],
        });
        Ask($"cartridge {_one} mounted", new Intent { Verb = Intent.Mount, Session = First, Cartridges = [_one] });
        Ask("pen armed: from here on a press starts the motor", new Intent { Verb = Intent.Arm, Session = First });
    }

    private void Change()
    {
        Ask("a hand goes to the needle: presses do nothing", new Intent { Verb = Intent.BeginChange, Session = First });
        Ask($"cartridge {_one} out, finished", new Intent
        {
            Verb = Intent.Unmount,
            Session = First,
            Cartridges = [_one],
            IsFinished = true,
        });
        Dispose(_one);
        _stage.Play(20_000);
        Ask($"cartridge {_two} mounted", new Intent { Verb = Intent.Mount, Session = First, Cartridges = [_two] });
        Ask("the hand is away from the needle", new Intent { Verb = Intent.EndChange, Session = First });
        Ask("pen armed", new Intent { Verb = Intent.Arm, Session = First });
    }

    private void CutPower()
    {
        PlayUntil(DeviceState.Running);
        _stage.Play(2_700);
        Tell("the pen loses power in the middle of a run");
        _stage.World.CutPower();
        _stage.World.Release();
        _stage.Play(5_000);
        _stage.World.Boot();
        Tell("power is back: the pen boots disarmed and has kept the run up to its last second");
        _stage.Play(2_000);
        _stage.CatchUp();
        Ask("the pen is told the time", new Intent { Verb = Intent.SetTime });
        Ask("armed again, after a person confirmed profile and cartridge", new Intent
        {
            Verb = Intent.ArmConfirmed,
            Session = First,
        });
    }

    private void KillImport()
    {
        _stage.CatchUp();
        _stage.KillBridge();
        Tell("the bridge is killed; the pen goes on and keeps its own record");
        Work(0.10, "runs with no bridge at all");
        long waiting = _stage.PenRecords - _stage.LedgerRecords;
        long kept = _stage.StartBridgeAndKillIt(waiting / 3);
        string when = kept < _stage.PenRecords ? "in mid-import" : "right after its last commit";
        Tell($"a new bridge is killed {when}, {kept} of {_stage.PenRecords} records in the ledger");
        _stage.StartBridge();
        Tell($"a third bridge takes over the rest: {_stage.LedgerRecords} of {_stage.PenRecords}, none twice");
    }

    private void End()
    {
        Ask("session ended on the pen", new Intent { Verb = Intent.EndSession, Session = First });
        Require(new SessionClosed(First, _stage.Now));
        Dispose(_two);
    }

    private void TryReuse()
    {
        Require(new ClientRegistered(_otherClient, _stage.Now));
        Require(new SessionOpened(Second, _otherClient, _stage.Now));
        ClinicRefusal? refusal = _stage.Do(new CartridgeBound(_two, Second, _otherClient, _stage.Now));
        Tell($"cartridge {_two} for a second client, {_otherClient.ShortForm}: REFUSED");
        if (refusal is null)
        {
            throw new VerbException("a finished cartridge was accepted for a second client.", ExitCode.CheckFailed);
        }
        Tell($"  {refusal.Sentence}");
        OutcomeRecorded outcome = _stage.Ask(new Intent { Verb = Intent.Bind, Session = Second, Cartridges = [_two] });
        if (outcome.Outcome != Outcome.NotDone)
        {
            throw new VerbException("a finished cartridge was bound for a second client.", ExitCode.CheckFailed);
        }
        Tell($"  and a bridge that is asked for it all the same does not pass it on to the pen");
        Require(new SessionClosed(Second, _stage.Now));
    }

    private int Conclude()
    {
        _stage.CatchUp();
        LedgerReport made = LedgerReport.Of(_stage.Folder.Ledger, ReportPeriod.Everything, _stage.Now);
        string text = HygieneReportText.Render(made.Report);
        File.WriteAllText(_stage.Folder.TextReport, text);
        File.WriteAllText(_stage.Folder.CsvReport, HygieneReportCsv.Render(made.Report));
        Console.WriteLine();
        Console.Write(text);
        Console.WriteLine();
        Console.WriteLine($"verify    {made.Check}");
        Console.WriteLine($"ledger    {_stage.Folder.Ledger}");
        Console.WriteLine($"reports   {_stage.Folder.TextReport}, {_stage.Folder.CsvReport}");
        Console.WriteLine($"pen       {_stage.Folder.PenRecords}, the pen's own account, {_stage.PenRecords} records");
        bool isWhole = made.Check.IsRight && _stage.LedgerRecords == _stage.PenRecords;
        return isWhole ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private void Work(double share, string what)
    {
        long records = _stage.PenRecords;
        Tell(what);
        _stage.Play((long)(_sessionMs * share), _teller.Pass);
        PlayUntil(DeviceState.Armed);
        Tell($"  {_stage.PenRecords - records} records more");
    }

    private void PlayUntil(DeviceState state)
    {
        for (int i = 0; i < StepsMax && _stage.World.Instruments.Shown != state; i++)
        {
            _stage.Play(StepMs);
        }
    }

    private void Dispose(CartridgeId cartridge)
    {
        if (SharpsContainer.TryParse("SHARPS-04", out SharpsContainer? container, out _))
        {
            Require(new CartridgeDisposed(cartridge, container, _stage.Now));
            Tell($"cartridge {cartridge} in sharps container {container}");
        }
    }

    private void Ask(string what, Intent intent)
    {
        OutcomeRecorded outcome = _stage.Ask(intent);
        if (outcome.Outcome != Outcome.Done)
        {
            throw new VerbException($"{intent.Verb} was not done: {outcome.Reason}.", ExitCode.CheckFailed);
        }
        Tell(what);
    }

    private void Require(ClinicEvent act)
    {
        if (_stage.Do(act) is { } refusal)
        {
            throw new VerbException(refusal.Sentence, ExitCode.CheckFailed);
        }
    }

    private string Echo()
    {
        IReadOnlyList<Clinic.Record.PlacedEvent> events = _stage.Desk.Record.Events;
        for (int i = events.Count - 1; i >= 0; i--)
        {
            if (events[i].Event is ProfileSent sent)
            {
                return sent.Applied == sent.Asked ? "  the pen echoes exactly what was asked"
                    : "  the pen applied something else";
            }
        }
        return "  no echo";
    }

    private void Tell(string what) => _teller.Tell(_stage.Now, what);

    private CartridgeOpened Open(CartridgeId cartridge, string lot) => new(
        cartridge, "Bishop", "SMP", "demo",
        Lot.TryParse(lot, out Lot? read, out _) ? read : null,
        PrintedExpiry.TryParse("2027-08", out PrintedExpiry? expiry, out _) ? expiry : null,
        Sterilisation.EthyleneOxide, true, "demo: printed on the box", _stage.Now);

    private CartridgeId NewCartridge() => new(BitConverter.ToUInt32(_stage.RandomBytes(4)) | 1);

    private ClientReference NewClient() => new(BitConverter.ToUInt128(_stage.RandomBytes(16)));

    private static PowerSettings Settings() => new()
    {
        Mode = DriveMode.Rate,
        Stop = StopMode.Coast,
        SetRateMhz = 100_000,
        RateLimitMhz = 120_000,
        MotorLimitMv = 12_000,
        CurrentLimitMa = 500,
        PowerLimitMw = 3_000,
        ProtrusionUm = 600,
        ProtrusionLimitUm = 1_000,
        HousingLimitDeciCelsius = 430,
    };
}
