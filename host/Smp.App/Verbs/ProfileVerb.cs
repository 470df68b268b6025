using System;
using System.CommandLine;
using System.Linq;
using System.Text.Json;
using Smp.Bridge;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Ledger;

namespace Smp.App.Verbs;

/// <summary>
/// <c>smp profile</c>: what the pen may do in a session, in Hz, volts and millimetres, under the clinic's limits.
/// </summary>
public static class ProfileVerb
{
    private static readonly Argument<int> Number = new("number")
    {
        Description = "The clinic's number of the profile, 1 to 65535.",
    };
    private static readonly Option<string> Title = new("--title")
    {
        Required = true,
        HelpName = "TEXT",
        Description = "What it is called.",
    };
    private static readonly Option<string> Session = new("--session")
    {
        Required = true,
        HelpName = "N",
        Description = "The visit.",
    };
    private static readonly Option<int> Version = new("--version-number")
    {
        HelpName = "N",
        Description = "Which version; the newest otherwise.",
    };
    private static readonly Option<double> Rate = Of("--rate-hz", "Stroke rate to hold.", 100).Within(0, 150);
    private static readonly Option<double> Volts = Of(
        "--volts", "Motor voltage to hold instead of a rate; 0 holds the rate.", 0).Within(0, 12);
    private static readonly Option<double> RateMax = Of("--rate-max-hz", "Stroke rate never to pass.", 120).Within(
        0, 150);
    private static readonly Option<double> VoltsMax = Of("--volts-max", "Motor voltage never to pass.", 12).Within(
        0, 12);
    private static readonly Option<double> CurrentMax = Of(
        "--current-max-ma", "Motor current never to pass.", 500).Within(0, 800);
    private static readonly Option<double> PowerMax = Of("--power-max-mw", "Motor power never to pass.", 3_000).Within(
        0, 3_000);
    private static readonly Option<double> Protrusion = Of("--protrusion-mm", "Needle protrusion to set.", 0.6).Within(
        0, 2);
    private static readonly Option<double> ProtrusionMax = Of(
        "--protrusion-max-mm", "Needle protrusion never to pass.", 1).Within(0, 2);
    private static readonly Option<double> HousingMax = Of(
        "--housing-max-c", "Housing temperature never to pass.", 43).Within(0, 45);

    private static readonly Option<bool> Json = VerbOptions.Json();

    /// <summary>The verb with its acts.</summary>
    public static Command Build() => new(
        "profile", "Power profiles: smp profile set 3 --title Foundation --rate-hz 100 --ledger clinic.db")
    {
        LedgerAct.BuildReading("list", "Show all profiles: smp profile list", List, Json),
        LedgerAct.Build("show", "Show one profile: smp profile show 3", Show, Number),
        LedgerAct.Build(
            "set", "Lay down a new version: smp profile set 3 --title Foundation --rate-hz 100",
            Set, Number, Title, Rate, Volts, RateMax, VoltsMax,
            CurrentMax, PowerMax, Protrusion, ProtrusionMax, HousingMax),
        LedgerAct.Build(
            "send", "Send a profile to the pen for a session: smp profile send 3 --session 1",
            Send, Number, Session, Version),
    };

    private static Option<double> Of(string name, string description, double without) =>
        new(name) { Description = description, HelpName = "X", DefaultValueFactory = _ => without };

    private static int List(ParseResult parsed, LedgerFile ledger)
    {
        foreach (ProfileDefined profile in EventRows.Fold(ledger, ProfileDefined.EventName).Profiles)
        {
            Console.WriteLine(parsed.GetValue(Json) ? JsonLine(profile) : Line(profile));
        }
        return ExitCode.Done;
    }

    private static int Show(ParseResult parsed, LedgerDesk desk)
    {
        ProfileDefined profile = Newest(desk.Record, parsed.GetValue(Number));
        PowerSettings s = profile.Settings;
        Console.WriteLine(Line(profile));
        Console.WriteLine(
            $"  never above {s.RateLimitMhz / 1_000.0:0.##} Hz, {s.MotorLimitMv / 1_000.0:0.##} V, "
            + $"{s.CurrentLimitMa} mA, {s.PowerLimitMw} mW");
        Console.WriteLine(
            $"  protrusion {s.ProtrusionUm / 1_000.0:0.###} mm, never above {s.ProtrusionLimitUm / 1_000.0:0.###} mm; "
            + $"housing never above {s.HousingLimitDeciCelsius / 10.0:0.#} C");
        return ExitCode.Done;
    }

    private static int Set(ParseResult parsed, LedgerDesk desk)
    {
        int number = parsed.GetValue(Number);
        if (number is < 1 or > ushort.MaxValue)
        {
            throw new VerbException($"profile {number} is out of range: give 1 to 65535.");
        }
        ProfileDefined? defined = null;
        desk.Do(record =>
        {
            int version = record.Profiles.Where(known => known.Profile == number).Select(
                known => known.Version).DefaultIfEmpty(0).Max() + 1;
            return defined = new ProfileDefined(number, version, parsed.GetValue(Title)!, Read(parsed), LedgerDesk.Now);
        });
        Console.WriteLine(Line(defined!));
        return ExitCode.Done;
    }

    private static PowerSettings Read(ParseResult parsed)
    {
        bool holdsVoltage = parsed.GetValue(Volts) > 0;
        var settings = new PowerSettings
        {
            Mode = holdsVoltage ? DriveMode.Voltage : DriveMode.Rate,
            Stop = StopMode.Coast,
            SetRateMhz = holdsVoltage ? 0 : Thousandths(parsed, Rate, 10),
            SetMotorMv = Thousandths(parsed, Volts),
            RateLimitMhz = Thousandths(parsed, RateMax, 10),
            MotorLimitMv = Thousandths(parsed, VoltsMax),
            CurrentLimitMa = (int)parsed.GetValue(CurrentMax),
            PowerLimitMw = (int)parsed.GetValue(PowerMax),
            ProtrusionUm = Thousandths(parsed, Protrusion),
            ProtrusionLimitUm = Thousandths(parsed, ProtrusionMax),
            HousingLimitDeciCelsius = (int)Math.Round(parsed.GetValue(HousingMax) * 10),
        };
        bool isUnderOwnLimits = settings.SetRateMhz <= settings.RateLimitMhz
            && settings.SetMotorMv <= settings.MotorLimitMv
            && settings.ProtrusionUm <= settings.ProtrusionLimitUm;
        return isUnderOwnLimits
            ? settings
            : throw new VerbException("a value to hold lies above its own limit; raise the limit or lower the value.");
    }

    private static int Thousandths(ParseResult parsed, Option<double> option, int step = 1) =>
        (int)Math.Round(parsed.GetValue(option) * 1_000 / step) * step;

    private static int Send(ParseResult parsed, LedgerDesk desk)
    {
        desk.NarrowTo(parsed.GetValue(Session)!);
        ProfileDefined newest = Newest(desk.Record, parsed.GetValue(Number));
        int version = parsed.GetValue(Version) is > 0 and int asked ? asked : newest.Version;
        if (desk.Record.ProfileOf(newest.Profile, version) is null)
        {
            throw new VerbException($"profile {newest.Profile} has no version {version}; see 'smp profile list'.");
        }
        SessionAccount session = Typed.Session(desk.Record, parsed.GetValue(Session)!);
        desk.Ask(
            new Intent
            {
                Verb = Intent.SendProfile,
                Session = session.Session,
                Profile = newest.Profile,
                Version = version,
            },
            VerbOptions.Patience);
        Console.WriteLine(Echo(desk.Record));
        return ExitCode.Done;
    }

    private static string Echo(ClinicRecord record)
    {
        ProfileSent? sent = record.Events.Select(placed => placed.Event).OfType<ProfileSent>().LastOrDefault();
        return sent?.Applied == sent?.Asked ? "the pen applied exactly what was asked"
            : "the pen applied something else than was asked";
    }

    private static ProfileDefined Newest(ClinicRecord record, int number) =>
        record.Profiles.LastOrDefault(profile => profile.Profile == number)
        ?? throw new VerbException($"there is no profile {number}; see 'smp profile list'.");

    private static string JsonLine(ProfileDefined profile) => JsonSerializer.Serialize(new
    {
        profile = profile.Profile,
        version = profile.Version,
        title = profile.Title,
        mode = profile.Settings.Mode.ToString(),
        setRateMhz = profile.Settings.SetRateMhz,
        setMotorMv = profile.Settings.SetMotorMv,
        rateLimitMhz = profile.Settings.RateLimitMhz,
        motorLimitMv = profile.Settings.MotorLimitMv,
        currentLimitMa = profile.Settings.CurrentLimitMa,
        powerLimitMw = profile.Settings.PowerLimitMw,
        protrusionUm = profile.Settings.ProtrusionUm,
        protrusionLimitUm = profile.Settings.ProtrusionLimitUm,
        housingLimitDeciCelsius = profile.Settings.HousingLimitDeciCelsius,
    });

    private static string Line(ProfileDefined profile)
    {
        string held = profile.Settings.Mode == DriveMode.Voltage
            ? $"{profile.Settings.SetMotorMv / 1_000.0:0.##} V"
            : $"{profile.Settings.SetRateMhz / 1_000.0:0.##} Hz";
        return $"{profile.Profile,5} v{profile.Version}  {held,-9} {profile.Title}";
    }
}
