using System.Linq;
using Smp.Clinic.Events;
using Xunit;

namespace Smp.Clinic.Tests;

/// <summary>
/// What the published forms of inspectors ask, put together, and the row and field that holds each of them.
/// </summary>
public sealed class RecordFieldsTests
{
    public static TheoryData<string, string, string> Fields => new()
    {
        { "session", "session-opened", "session" },
        { "begin", "session-opened", "atUtcS" },
        { "end", "session-closed", "atUtcS" },
        { "time zone", "premises-set", "zone" },
        { "premises", "session-opened", "premises" },
        { "licence of the premises", "premises-set", "licence" },
        { "practitioner", "session-opened", "practitioner" },
        { "licence of the practitioner", "practitioner-registered", "licence" },
        { "client's reference, the name held elsewhere", "session-opened", "client" },
        { "kind of treatment, by its protocol", "treatment-opened", "protocol" },
        { "part of the body", "treatment-opened", "area" },
        { "design", "treatment-opened", "goal" },
        { "cartridge: maker", "cartridge-opened", "maker" },
        { "cartridge: model", "cartridge-opened", "model" },
        { "cartridge: configuration", "cartridge-opened", "configuration" },
        { "cartridge: lot", "cartridge-opened", "lot" },
        { "cartridge: expiry", "cartridge-opened", "expiry" },
        { "cartridge: how it was sterilised", "cartridge-opened", "sterilisation" },
        { "cartridge: package intact", "cartridge-opened", "isPackageIntact" },
        { "cartridge: membrane and its proof", "cartridge-opened", "membraneProof" },
        { "cartridge: opened at", "cartridge-opened", "atUtcS" },
        { "cartridge: mounted at", "cartridge-mounted", "atUtcS" },
        { "cartridge: removed at", "cartridge-removed", "atUtcS" },
        { "cartridge: disposed at", "cartridge-disposed", "atUtcS" },
        { "cartridge: sharps container", "cartridge-disposed", "container" },
        { "pigment: brand", "pigment-used", "brand" },
        { "pigment: colour", "pigment-used", "colour" },
        { "pigment: lot", "pigment-used", "lot" },
        { "pigment: expiry", "pigment-used", "expiry" },
        { "pigment: opened on", "pigment-used", "openedUtcS" },
        { "pigment: cup discarded", "pigment-used", "isCupDiscarded" },
        { "pigment: label shown", "pigment-used", "isLabelShown" },
        { "certificate of sterilisation of a lot", "box-received", "certificate" },
        { "purchase of a lot", "box-received", "purchase" },
        { "handpiece cleaned: who", "handpiece-cleaned", "person" },
        { "handpiece cleaned: when", "handpiece-cleaned", "atUtcS" },
        { "handpiece cleaned: product", "handpiece-cleaned", "product" },
        { "handpiece cleaned: contact time", "handpiece-cleaned", "contactS" },
        { "barrier changed", "handpiece-cleaned", "isBarrierNew" },
        { "complications", "complication-noted", "codes" },
        { "exposure: who, as a role", "exposure-incident", "exposed" },
        { "exposure: type and brand of device", "exposure-incident", "device" },
        { "exposure: work area", "exposure-incident", "workArea" },
        { "exposure: part of the body", "exposure-incident", "bodyPart" },
        { "exposure: how it happened", "exposure-incident", "how" },
        { "exposure: actions taken", "exposure-incident", "actions" },
        { "exposure: when", "exposure-incident", "happenedUtcS" },
        { "a correction; its reason lies with the answers", "checks-answered", "isCorrection" },
        { "signature: who", "session-signed", "person" },
        { "signature: checked", "session-signed", "isPinChecked" },
        { "consent: text and version", "consent-given", "text" },
        { "consent: what was signed", "consent-given", "textSha256" },
        { "consent: when", "consent-given", "atUtcS" },
        { "consent: confirmed at the session", "consent-confirmed", "session" },
        { "health form: which", "health-form-taken", "form" },
        { "health form: confirmed at the session", "health-confirmed", "session" },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public void What_an_inspector_asks_has_a_row_and_a_field(string asked, string name, string field)
    {
        ClinicEvent[] rows = [.. EventFieldsTests.Examples().Where(row => row.Name == name)];
        Assert.True(rows.Any(row => row.ToFields().Find(field) is not null), $"{asked}: {name} has no {field}");
    }
}
