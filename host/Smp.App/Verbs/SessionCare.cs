using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using Smp.App.Verbs.People;
using Smp.Clinic;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.Record;

namespace Smp.App.Verbs;

/// <summary>The acts of <c>smp session</c> that tell of pigment and cleaning.</summary>
public static class SessionCare
{
    private static readonly Option<string> Brand = Needed("--brand", "TEXT", "Who made the pigment.");
    private static readonly Option<string> Colour = Needed("--colour", "TEXT", "Which pigment.");
    private static readonly Option<string?> OpenedOn = new("--opened")
    {
        HelpName = "DAY",
        Description = "The day on which the bottle was first opened, 2026-03-02.",
    };
    private static readonly Option<bool> CupDiscarded = new("--cup-discarded")
    {
        Description = "What was left in the cup was thrown away.",
    };
    private static readonly Option<bool> LabelShown = new("--label-shown")
    {
        Description = "The client was shown what its label says; without that the pen is not armed.",
    };
    private static readonly Option<string> Product = Needed("--product", "TEXT", "With what it was cleaned.");
    private static readonly Option<int> ContactS = new("--contact-s")
    {
        Required = true,
        HelpName = "S",
        Description = "How long it was left wet, seconds.",
    };
    private static readonly Option<bool> Barrier = new("--barrier")
    {
        Description = "It was covered with a fresh barrier.",
    };
    private static readonly Option<string?> Pen = new("--pen")
    {
        HelpName = "ID",
        Description = "Which pen, as the report shows it; not needed in a clinic with one.",
    };
    private static readonly Option<string> Person = Needed("--person", "CODE", "Who: initials or a code, no name.");

    /// <summary><c>smp session pigment</c>.</summary>
    public static Command Pigment(Argument<string> number) => LedgerAct.Build(
        "pigment",
        "A pigment was poured: smp session pigment 1 --brand Acme --colour Ash --lot P7 --expiry 2027-05 --label-shown",
        (parsed, desk) => Pour(parsed, desk, number), number, Brand, Colour, PackageOptions.Lot, PackageOptions.Expiry,
        OpenedOn, CupDiscarded, LabelShown, PeopleAct.Json);

    /// <summary><c>smp session clean</c>.</summary>
    public static Command Clean() => LedgerAct.Build(
        "clean", "The pen was cleaned: smp session clean --product Wipes --contact-s 60 --barrier --person MK",
        Clean, Product, ContactS, Barrier, Pen, Person, PeopleAct.Json);

    private static int Pour(ParseResult parsed, LedgerDesk desk, Argument<string> number)
    {
        desk.NarrowTo(parsed.GetValue(number)!);
        SessionAccount session = Typed.Session(desk.Record, parsed.GetValue(number)!);
        PackageTold bottle = new PackageInHand(parsed, desk, PackageAct.Pour, LedgerDesk.Now)
            .Typed(new PackageTold("as typed"));
        var poured = new PigmentUsed(
            session.Session, parsed.GetValue(Brand)!, parsed.GetValue(Colour)!, bottle.Lot, bottle.Expiry,
            DayOf(parsed.GetValue(OpenedOn)), parsed.GetValue(CupDiscarded), LedgerDesk.Now)
        {
            IsLabelShown = parsed.GetValue(LabelShown),
        };
        desk.Do(_ => poured);
        PeopleAct.Say(
            parsed, $"session {session.Session}: pigment {poured.Brand} {poured.Colour}, lot {Shown(poured)}",
            new { session = session.Session.Number, lot = poured.Lot?.Text, isLabelShown = poured.IsLabelShown });
        return ExitCode.Done;
    }

    // Never silent: a record without its lot cannot be found in a recall.
    private static string Shown(PigmentUsed poured) => poured.Lot?.Text ?? "not told, so a recall cannot find it";

    private static int Clean(ParseResult parsed, LedgerDesk desk)
    {
        desk.NarrowTo("");
        int contactS = parsed.GetValue(ContactS);
        if (contactS is < 1 or > HandpieceCleaned.ContactMaxS)
        {
            throw new VerbException(
                $"--contact-s {contactS} is out of range: give 1 to {HandpieceCleaned.ContactMaxS}.");
        }
        if (parsed.GetValue(Pen) is null && desk.Record.Use.Devices.Count() > 1)
        {
            throw new VerbException(
                "--pen is missing: this clinic has several pens; the report shows their numbers.");
        }
        desk.Do(_ => new HandpieceCleaned(
            PenOf(parsed.GetValue(Pen)), parsed.GetValue(Product)!, contactS, parsed.GetValue(Barrier),
            Typed.Code(parsed.GetValue(Person)!).Text, LedgerDesk.Now));
        PeopleAct.Say(
            parsed, $"pen cleaned{(parsed.GetValue(Barrier) ? ", with a fresh barrier" : "; NO fresh barrier")}",
            new { cleaned = true, isBarrierNew = parsed.GetValue(Barrier) });
        return ExitCode.Done;
    }

    private static UtcInstant DayOf(string? text)
    {
        if (text is null)
        {
            return default;
        }
        if (!DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            throw new VerbException(
                $"--opened {Typed.Shown(text)} is no day; give year-month-day, such as 2026-03-02.");
        }
        // East of Greenwich the day begins before it does in universal time.
        return UtcInstant.StartOf(day.AddDays(-1)) <= LedgerDesk.Now
            ? UtcInstant.StartOf(day)
            : throw new VerbException($"--opened {text} is still to come; give the day on the bottle.");
    }

    private static ulong PenOf(string? text) => text is null ? 0
        : ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong device)
            ? device
            : throw new VerbException($"--pen {Typed.Shown(text)} is no pen's number; the report shows them.");

    private static Option<string> Needed(string name, string helpName, string description) =>
        new(name) { Required = true, HelpName = helpName, Description = description };
}
