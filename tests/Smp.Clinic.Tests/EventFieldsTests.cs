using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Retention;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests;

public sealed class EventFieldsTests
{
    public static TheoryData<string> Names => [.. Examples().Select(example => example.Name).Distinct()];

    [Fact]
    public void There_is_an_example_of_every_event() =>
        Assert.Equal(ClinicEvents.Names.Order(), Examples().Select(example => example.Name).Distinct().Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_comes_back_from_its_fields(string name)
    {
        foreach (ClinicEvent example in Examples().Where(example => example.Name == name))
        {
            Assert.True(ClinicEvents.TryRead(name, example.ToFields(), out ClinicEvent? read, out string? complaint),
                complaint);
            Assert.Equal(example, read);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_comes_back_from_fields_in_any_order(string name)
    {
        ClinicEvent example = Examples().First(known => known.Name == name);
        EventFields sorted = Fields(example.ToFields().OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.True(ClinicEvents.TryRead(name, sorted, out ClinicEvent? read, out string? complaint), complaint);
        Assert.Equal(example, read);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_unknown_key_is_refused_by_name(string name)
    {
        EventFields fields = Examples().First(known => known.Name == name).ToFields().Add("flavour", "red");
        Assert.False(ClinicEvents.TryRead(name, fields, out _, out string? complaint));
        Assert.StartsWith($"The field flavour of {name} is not known", complaint, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_missing_or_mistaken_key_is_refused_by_name(string name)
    {
        EventFields fields = Examples().First(known => known.Name == name).ToFields();
        string[] optional = ["lot", "expiry", "membraneProof", "session", "client", "certificate", "purchase",
            "openedUtcS", "acceptedBy", "minKeep", "maxKeep", "treatment", "practitioner", "premises", "isLabelShown",
            "notBefore", "until", "isCorrection", "isAlsoForDay", "issue", "licence", "isPinChecked"];
        foreach (string key in fields.Select(pair => pair.Key))
        {
            EventFields mistaken = Fields(fields.Select(pair => pair.Key == key
                ? new(key, pair.Value.Kind == FieldKind.Flag ? FieldValue.Of(1) : FieldValue.Of(true)) : pair));
            Assert.False(ClinicEvents.TryRead(name, mistaken, out _, out string? complaint));
            Assert.Contains($"The field {key} of {name} is a ", complaint, StringComparison.Ordinal);
            bool isRead = ClinicEvents.TryRead(name, Fields(fields.Where(pair => pair.Key != key)), out _,
                out complaint);
            Assert.True(
                isRead ? optional.Contains(key) : complaint!.Contains($" {key} of {name} is missing",
                StringComparison.Ordinal));
        }
    }

    [Fact]
    public void An_event_of_an_unknown_name_survives_untouched()
    {
        EventFields fields = new EventFields().Add("b", 7)
            .Add("a", FieldValue.Of([FieldValue.Of("x"), FieldValue.Of(true)]));
        Assert.True(ClinicEvents.TryRead("cleaning-recorded", fields, out ClinicEvent? read, out _));
        Assert.Equal("cleaning-recorded", Assert.IsType<UnknownEvent>(read).Name);
        Assert.Equal("b=7, a=[x, true]", read.ToFields().ToString());
    }

    [Fact]
    public void A_value_out_of_range_is_refused_with_the_range()
    {
        EventFields fields = Fields(Given.Bound(Given.One, 1).ToFields()
            .Select(pair => pair.Key == "cartridge" ? new(pair.Key, FieldValue.Of(1L << 32)) : pair));
        Assert.False(ClinicEvents.TryRead(CartridgeBound.EventName, fields, out _, out string? complaint));
        Assert.Equal("The field cartridge of cartridge-bound is 4294967296, outside 1..4294967295.", complaint);
    }

    [Fact]
    public void A_lot_in_the_ledger_that_could_not_be_typed_is_refused()
    {
        EventFields fields = Fields(Given.Opened(Given.One, 1).ToFields()
            .Select(pair => pair.Key == "lot" ? new(pair.Key, FieldValue.Of("A\u0007")) : pair));
        Assert.False(ClinicEvents.TryRead(CartridgeOpened.EventName, fields, out _, out string? complaint));
        Assert.Contains("The field lot of cartridge-opened", complaint, StringComparison.Ordinal);
    }

    // Ledgers live for years: keys, order and words of an event are pinned here.
    [Fact]
    public void What_stands_in_the_ledger_stays_the_same()
    {
        Assert.Equal(
            "cartridge=16777217, maker=Bishop, model=SMP, configuration=3RL 0.25, lot=A213B1, expiry=2027-02, "
            + "sterilisation=eo, isPackageIntact=true, membraneProof=box, side panel, atUtcS=1772442060",
            Given.Opened(Given.One, 1).ToFields().ToString());
        Assert.EndsWith(
            "membraneProof=box, side panel, diameterUm=250, gtin=09506000134352, serial=059, overrideBy=MK, "
            + "overrideReason=last of its size, atUtcS=1772442060",
            FullyTold.ToFields().ToString(), StringComparison.Ordinal);
        Assert.Equal(
            "cartridge=16777217, session=12, client=7fffffffffffffffffffffffffffffff, atUtcS=1772442060",
            Given.Bound(Given.One, 1).ToFields().ToString());
        Assert.Equal(
            "intent=9, verb=cartridge-mount, device=000024a160f0c1b2, session=12, profile=0, version=0, "
            + "cartridges=[16777217, 33554434], isFinished=false, atUtcS=1772442060",
            Examples().OfType<IntentRecorded>().First().ToFields().ToString());
        Assert.Equal(
            "client-registered session-opened session-closed cartridge-opened cartridge-bound cartridge-mounted "
            + "cartridge-removed cartridge-disposed transition-refused profile-defined profile-sent "
            + "intent-recorded outcome-recorded gap-declared alarms-read pen-paired box-received box-counted "
            + "pigment-used handpiece-cleaned session-signed ledger-behind-pen people-store-begun erasure-intended "
            + "client-erased retention-set records-shredded names-printed "
            + "catalogue-entry labels-minted advisory-limit-set package-refused protocol-adopted treatment-opened "
            + "treatment-closed consultation-held photo-kept skin-checked health-form-taken health-confirmed "
            + "clearance-taken consent-given consent-confirmed consent-withdrawn hairline-approved review-held "
            + "checks-answered room-ready plan-set departure-allowed complication-noted pain-told paper-given "
            + "exposure-incident "
            + "practitioner-registered practitioner-pin-set premises-set",
            string.Join(' ', ClinicEvents.Names));
        Assert.Equal(
            "entry=2, maker=Bishop, model=SMP, configuration=3RL, diameterUm=250, gtin=09506000134352, "
            + "sterilisation=eo, membraneProof=letter of the maker, piecesPerBox=20, source=box, atUtcS=1772442060",
            Examples().OfType<CatalogueEntered>().Last().ToFields().ToString());
        Assert.Equal(
            "box=3, cartridges=[16777217, 33554434], atUtcS=1772442060",
            Examples().OfType<LabelsMinted>().Single().ToFields().ToString());
        Assert.Equal(
            "act=open, field=scan, reason=malformed, read=17270229, atUtcS=1772442060",
            Examples().OfType<PackageRefused>().First().ToFields().ToString());
        Assert.Equal(
            "device=000024a160f0c1b2, alarms=[[3, 24, 3, 16777217], [4, 80, 2, 0]], atUtcS=1772442060",
            Examples().OfType<AlarmsRead>().First().ToFields().ToString());
        Assert.EndsWith(
            "isFinished=false, fault=24, alarm=3, gaugeUm=1010, atUtcS=1772442060",
            Examples().OfType<IntentRecorded>().Last().ToFields().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_in_the_ledger_of_staff_and_premises_stays_the_same()
    {
        Assert.Equal(
            [
                "person=MK, licence=SL-2210, isActive=true, atUtcS=1772442060",
                "person=MK, isActive=false, atUtcS=1772442060",
                "person=MK, by=LB, atUtcS=1772442060",
                "premises=NQ1, licence=ST-11, zone=Europe/London, atUtcS=1772442060",
                "premises=NQ1, zone=America/Port-au-Prince, atUtcS=1772442060",
                "session=12, person=MK, meaning=performed, isPinChecked=true, atUtcS=1772442060",
            ],
            StaffExamples().Select(example => example.ToFields().ToString()));
        Assert.Equal(
            "session=12, person=MK, meaning=performed, atUtcS=1772442060",
            new SessionSigned(Given.First, "MK", SignatureMeaning.Performed, Given.At(1)).ToFields().ToString());
    }

    [Theory]
    [InlineData("overrideBy", "overrideReason")]
    [InlineData("overrideReason", "overrideBy")]
    public void An_override_needs_a_person_and_a_reason(string kept, string missing)
    {
        EventFields fields = Fields(FullyTold.ToFields().Where(pair => pair.Key == kept || pair.Key != missing));
        Assert.False(ClinicEvents.TryRead(CartridgeOpened.EventName, fields, out _, out string? complaint));
        Assert.Equal($"The field {missing} of cartridge-opened is missing.", complaint);
    }

    [Theory]
    [InlineData("gtin", "09506000134353", "check digit")]
    [InlineData("serial", "123456789012345678901", "more than 20")]
    [InlineData("overrideBy", " ", "empty")]
    public void What_no_package_shows_is_refused_by_name(string key, string value, string cause)
    {
        EventFields fields = Fields(
            FullyTold.ToFields().Select(pair => pair.Key == key ? new(key, FieldValue.Of(value)) : pair));
        Assert.False(ClinicEvents.TryRead(CartridgeOpened.EventName, fields, out _, out string? complaint));
        Assert.Contains($"The field {key} of cartridge-opened", complaint, StringComparison.Ordinal);
        Assert.Contains(cause, complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(65_536, 1, 1)]
    [InlineData(1, 256, 1)]
    [InlineData(1, -1, 1)]
    public void An_alarm_in_the_ledger_that_no_pen_could_have_raised_is_refused(long number, long fault, long priority)
    {
        FieldValue row = FieldValue.Of(
            [FieldValue.Of(number), FieldValue.Of(fault), FieldValue.Of(priority), FieldValue.Of(1)]);
        EventFields fields = new EventFields().Add("device", "1").Add("alarms", FieldValue.Of([row]))
            .Add("atUtcS", 5);
        Assert.False(ClinicEvents.TryRead(AlarmsRead.EventName, fields, out _, out string? complaint));
        Assert.Contains("not a row of 4 numbers", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_stands_once() =>
        Assert.Throws<ArgumentException>(() => new EventFields().Add("a", 1).Add("a", 2));

    private static EventFields Fields(IEnumerable<KeyValuePair<string, FieldValue>> pairs) =>
        pairs.Aggregate(new EventFields(), (fields, pair) => fields.Add(pair.Key, pair.Value));

    private static CartridgeOpened FullyTold => Given.Opened(Given.One, 1) with
    {
        DiameterUm = 250,
        Gtin = Given.GtinOf("09506000134352"),
        Serial = "059",
        Override = new("MK", "last of its size"),
    };

    internal static IEnumerable<ClinicEvent> Examples() =>
    [
        new ClientRegistered(Given.Anna, Given.At(0)),
        new SessionOpened(Given.First, Given.Anna, Given.At(0)),
        new SessionOpened(Given.First, Given.Anna, Given.At(0))
        {
            Treatment = new(4), Practitioner = Given.CodeOf("MK"), Premises = ReadyVisit.Premises,
        },
        new SessionClosed(Given.First, Given.At(90)),
        Given.Opened(Given.One, 1),
        Given.Opened(Given.One, 1) with { Lot = null, Expiry = null, MembraneProof = null, IsPackageIntact = false },
        FullyTold,
        Given.Bound(Given.One, 1),
        Given.Mounted(Given.One, 2),
        Given.Removed(Given.One, 3, true),
        Given.Disposed(Given.One, 4),
        new TransitionRefused(
            Given.One, CartridgeState.Disposed, CartridgeTransition.Bind, RefusalReason.OtherClient,
            "It belongs to another.",
            Given.Second, Given.Ben, Given.At(5)),
        new TransitionRefused(
            Given.One, CartridgeState.Sealed, CartridgeTransition.Open, RefusalReason.Expired, "It expired.", default,
            default,
            Given.At(5)),
        new ProfileDefined(3, 1, "Light first layer", Given.Settings, Given.At(0)),
        new ProfileSent(Given.First, 3, 1, Given.Settings, Given.Settings with { SetRateMhz = 100_000 }, Outcome.Done,
        "", Given.At(1)),
        new ProfileSent(Given.First, 3, 1, Given.Settings, null, Outcome.NotDone, "out of range", Given.At(1)),
        new IntentRecorded(9, "cartridge-mount", 0x24a160f0c1b2, Given.First, 0, 0, [Given.One, Given.Two], false,
        Given.At(1)),
        new IntentRecorded(10, "stop", ulong.MaxValue, default, 0, 0, [], false, Given.At(1)),
        new IntentRecorded(11, "alarm-acknowledge", 0, default, 0, 0, [], false, Given.At(1))
        {
            Fault = 0x18, Alarm = 3, GaugeUm = 1_010,
        },
        new AlarmsRead(0x24a160f0c1b2, [new(3, 0x18, 3, Given.One), new(4, 0x50, 2, default)], Given.At(1)),
        new AlarmsRead(0x24a160f0c1b2, [], Given.At(1)),
        new PenPaired(0x24a160f0c1b2, KeyChange.Renewed, Given.At(1)),
        new PenPaired(0x24a160f0c1b2, KeyChange.Made, Given.At(1)),
        new BoxReceived(
            3, "Bishop", Given.LotOf("A213B1"), Given.ExpiryOf("2027-02"), 20, "CERT-1", "INV-7", Given.At(1)),
        new BoxReceived(4, "Bishop", Given.LotOf("A213B1"), null, 20, null, null, Given.At(1)),
        new BoxCounted(3, 14, 1, "pouch torn", Given.At(1)),
        new BoxCounted(3, 0, 0, null, Given.At(1)),
        new PigmentUsed(
            Given.First, "World Famous", "Pepper 2", Given.LotOf("WF9"), Given.ExpiryOf("2027-06"), Given.At(0), true,
            Given.At(1)),
        new PigmentUsed(Given.First, "World Famous", "Pepper 2", null, null, default, false, Given.At(1)),
        new HandpieceCleaned(0x24a160f0c1b2, "Optim 33", 60, true, "MK", Given.At(1)),
        new LedgerBehindPen(PenScript.Pen, 40, 12, false, Given.At(1)),
        new LedgerBehindPen(PenScript.Pen, 40, 12, false, Given.At(1)) { AcceptedBy = Given.CodeOf("MK") },
        new PeopleStoreBegun(5, Given.At(1)),
        new ErasureIntended(Given.Anna, ErasureBasis.WithdrawnConsent, Given.CodeOf("MK"), Given.At(1)),
        new ClientErased(Given.Anna, ErasureBasis.WithdrawnConsent, Given.CodeOf("MK"), Given.At(2)),
        new RetentionSet(
            RecordClass.HealthQuestionnaire, Given.KeepOf("2y"), Given.KeepOf("year-end+3y"), "county", Given.At(1)),
        new RetentionSet(RecordClass.Contact, null, null, "no rule any more", Given.At(1)),
        new RecordsShredded(0xfedcba9876543210, Given.Anna, RecordClass.Photos, 2, Given.At(1)),
        new NamesPrinted(Given.CodeOf("MK"), "hygiene html", "everything on record", 12, Given.At(1)),
        .. PackageExamples(),
        .. TreatmentExamples.All(),
        .. SignatureExamples(), .. StaffExamples(),
        new RecordsSkipped(PenScript.Pen, 5, 20),
        new OutcomeRecorded(9, Outcome.Unknown, "no answer in 4 s", 0, Given.At(1)),
    ];

    private static IEnumerable<ClinicEvent> SignatureExamples() =>
    [
        new SessionSigned(Given.First, "MK", SignatureMeaning.Performed, Given.At(91)),
        new SessionSigned(Given.First, "LB", SignatureMeaning.Reviewed, Given.At(92)),
    ];

    private static IEnumerable<ClinicEvent> StaffExamples() =>
    [
        new PractitionerRegistered(Given.CodeOf("MK"), "SL-2210", true, Given.At(1)),
        new PractitionerRegistered(Given.CodeOf("MK"), null, false, Given.At(1)),
        new PractitionerPinSet(Given.CodeOf("MK"), Given.CodeOf("LB"), Given.At(1)),
        new PremisesSet(Given.PremisesOf("NQ1"), "ST-11", Given.ZoneOf("Europe/London"), Given.At(1)),
        new PremisesSet(Given.PremisesOf("NQ1"), null, Given.ZoneOf("America/Port-au-Prince"), Given.At(1)),
        new SessionSigned(Given.First, "MK", SignatureMeaning.Performed, Given.At(1)) { IsPinChecked = true },
    ];

    private static IEnumerable<ClinicEvent> PackageExamples() =>
    [
        new CatalogueEntered(new(1, "Bishop", "SMP", "retailer's page"), Given.At(1)),
        new CatalogueEntered(
            new(2, "Bishop", "SMP", "box")
            {
                Configuration = "3RL", DiameterUm = 250, Gtin = Given.GtinOf("09506000134352"), PiecesPerBox = 20,
                Sterilisation = Sterilisation.EthyleneOxide, MembraneProof = "letter of the maker",
            },
            Given.At(1)),
        new BoxReceived(
            5, "Bishop", Given.LotOf("A213B1"), null, 20, "CERT-1", null, Given.At(1))
        {
            CertificateLot = Given.LotOf("A213B1"), Gtin = Given.GtinOf("09506000134352"), Catalogue = 2,
        },
        new LabelsMinted(3, [Given.One, Given.Two], Given.At(1)),
        new AdvisoryLimitSet(5_400_000, Given.CodeOf("MK"), Given.At(1)),
        new AdvisoryLimitSet(0, Given.CodeOf("MK"), Given.At(1)),
        new PackageRefused(PackageAct.Open, PackageField.Scan, RefusalReason.Malformed, "17270229", Given.At(1)),
        new PackageRefused(PackageAct.Receive, PackageField.Lot, RefusalReason.NoLot, "", Given.At(1)),
    ];
}
