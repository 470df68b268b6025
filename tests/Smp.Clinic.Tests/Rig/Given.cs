using System;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Premises;
using Smp.Clinic.Record;
using Smp.Clinic.Retention;
using Smp.Clinic.Scans;

namespace Smp.Clinic.Tests.Rig;

/// <summary>The people, pieces and times that the tests speak of.</summary>
internal static class Given
{
    public static readonly ClientReference Anna = new(UInt128.Parse("170141183460469231731687303715884105727"));
    public static readonly ClientReference Ben = new((UInt128)0x0123456789abcdef << 64 | 0xfedcba9876543210);
    public static readonly CartridgeId One = new(0x0100_0001);
    public static readonly CartridgeId Two = new(0x0200_0002);
    public static readonly SessionId First = new(12);
    public static readonly SessionId Second = new(13);

    /// <summary>2026-03-02 09:00:00 UTC.</summary>
    public const long NineUtcS = 1_772_442_000;

    public static UtcInstant At(int minutes) => new(NineUtcS + (60L * minutes));

    public static Lot LotOf(string text) => Lot.TryParse(text, out Lot? lot, out ClinicRefusal? refusal)
        ? lot
        : throw new ArgumentException(refusal.Sentence);

    public static PrintedExpiry ExpiryOf(string text) =>
        PrintedExpiry.TryParse(text, out PrintedExpiry? expiry, out ClinicRefusal? refusal)
            ? expiry
            : throw new ArgumentException(refusal.Sentence);

    public static Gtin GtinOf(string text) => Gtin.TryParse(text, out Gtin? gtin, out ClinicRefusal? refusal)
        ? gtin
        : throw new ArgumentException(refusal.Sentence);

    public static PersonCode CodeOf(string text) =>
        PersonCode.TryParse(text, out PersonCode? code, out ClinicRefusal? refusal)
            ? code
            : throw new ArgumentException(refusal.Sentence);

    public static PremisesCode PremisesOf(string text) =>
        PremisesCode.TryParse(text, out PremisesCode? code, out ClinicRefusal? refusal)
            ? code
            : throw new ArgumentException(refusal.Sentence);

    public static ZoneId ZoneOf(string text) => ZoneId.TryParse(text, out ZoneId? zone, out ClinicRefusal? refusal)
        ? zone
        : throw new ArgumentException(refusal.Sentence);

    public static KeepPeriod KeepOf(string text) =>
        KeepPeriod.TryParse(text, out KeepPeriod? period, out ClinicRefusal? refusal)
            ? period
            : throw new ArgumentException(refusal.Sentence);

    public static SharpsContainer ContainerOf(string mark) =>
        SharpsContainer.TryParse(mark, out SharpsContainer? container, out ClinicRefusal? refusal)
            ? container
            : throw new ArgumentException(refusal.Sentence);

    public static CartridgeOpened Opened(CartridgeId cartridge, int minutes, string expiry = "2027-02") => new(
        cartridge, "Bishop", "SMP", "3RL 0.25", LotOf("A213B1"), ExpiryOf(expiry), Sterilisation.EthyleneOxide, true,
        "box, side panel", At(minutes));

    public static CartridgeBound Bound(CartridgeId cartridge, int minutes) => new(cartridge, First, Anna, At(minutes));

    public static CartridgeMounted Mounted(CartridgeId cartridge, int minutes) =>
        new(cartridge, First, Anna, At(minutes));

    public static CartridgeRemoved Removed(CartridgeId cartridge, int minutes, bool isFinished = false) =>
        new(cartridge, First, isFinished, At(minutes));

    public static CartridgeDisposed Disposed(CartridgeId cartridge, int minutes) =>
        new(cartridge, ContainerOf("SHARPS-04"), At(minutes));

    public static PowerSettings Settings => new()
    {
        Mode = DriveMode.Rate,
        Stop = StopMode.Brake,
        SetRateMhz = 109_000,
        RateLimitMhz = 120_000,
        MotorLimitMv = 9_000,
        CurrentLimitMa = 500,
        PowerLimitMw = 2_000,
        ProtrusionUm = 900,
        ProtrusionLimitUm = 1_000,
        HousingLimitDeciCelsius = 450,
    };

    /// <summary>Two clients are registered, and each has a session open.</summary>
    public static ClinicRecord TwoSessions()
    {
        ClinicRecord record = new();
        record.Take(
            new ClientRegistered(Anna, At(-10)), new ClientRegistered(Ben, At(-9)),
            new SessionOpened(First, Anna, At(0)), new SessionOpened(Second, Ben, At(0)));
        return record;
    }

    /// <summary>Applies events, rows counting on from those that are there.</summary>
    public static ClinicRecord Take(this ClinicRecord record, params ClinicEvent[] events)
    {
        foreach (ClinicEvent next in events)
        {
            record.Apply(next, record.Events.Count + 1);
        }
        return record;
    }

    /// <summary>Applies a pen's facts, rows counting from 1001.</summary>
    public static ClinicRecord Take(this ClinicRecord record, PenScript pen)
    {
        for (int i = 0; i < pen.Facts.Count; i++)
        {
            record.Apply(pen.Facts[i], 1_001 + i);
        }
        return record;
    }
}
