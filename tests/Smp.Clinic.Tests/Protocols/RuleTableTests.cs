using System;
using System.Collections.Generic;
using System.Linq;
using System.IO;
using System.Text.Json.Nodes;
using Smp.Clinic.Protocols;
using Xunit;

namespace Smp.Clinic.Tests.Protocols;

/// <summary>The 59 rules that the two clinic documents hold, and where each of them lives.</summary>
/// <remarks>
/// A place is a path in a file (A, B, or C for the contra-indications; list items by their id, goal, area, session,
/// kind or field), a type of the record with its property, or a source file of the pen with a word in it.
/// </remarks>
public sealed class RuleTableTests
{
    private const int RowCount = 59;

    private static readonly string[] IdKeys = ["id", "goal", "area", "session", "kind", "field"];

    private static readonly (int Row, string Rule, string[] Places)[] Rows =
    [
        (1, "consultation, free, by many channels", ["A:consultation/channels", "A:consultation/photos"]),
        (2, "consultation, free, with a mock-up", ["B:consultation/mockup", "B:consultation/free"]),
        (3, "goal", ["A:goals/buzz", "A:goals/density", "A:goals/scar", "B:goals/buzz", "B:goals/scar"]),
        (4, "skin check, referral", ["A:stops/skin-check/check", "A:contraIndications/skin-change"]),
        (5, "health form", ["B:healthForm/asks"]),
        (6, "contra-indications", ["B:contraIndications/keloid", "B:contraIndications/allergy", "C:entries/keloid"]),
        (7, "2-4 sessions, usually 3", ["A:sessions/typical", "A:sessions/note"]),
        (8, "3-4 sessions", ["B:sessions/least", "B:sessions/most"]),
        (9, "10-21 days apart", ["A:spacing/leastDays", "A:spacing/mostDays"]),
        (10, "10, then 21 days", ["A:spacing/proposalDays"]),
        (11, "no spacing told", ["B:silences/spacing"]),
        (12, "2-6 hours", ["A:length/leastMinutes", "A:length/warnAfterMinutes"]),
        (13, "length by area", ["B:length/areas/crown", "B:length/areas/full-head", "B:length/warnAfterMinutes"]),
        (14, "lighter first", ["A:layers/1/tone", "B:layers/1/profile", "B:layers/3/tone"]),
        (15, "30,000 dots", ["B:facts/dots-most/figure"]),
        (16, "1 mm", ["B:protrusion/warnAboveUm", "B:facts/root-depth-um"]),
        (17, "epidermis, no number", ["A:facts/depth-layer", "A:silences/protrusion"]),
        (18, "more power", ["A:facts/power", "Smp.Clinic.Events.ProfileDefined.Settings"]),
        (19, "alcohol", ["A:preparation/alcohol/check"]),
        (20, "stimulants", ["A:preparation/stimulants/check"]),
        (21, "sun and sunbed before", ["A:preparation/sun", "A:preparation/sunbed"]),
        (22, "blood thinners", ["A:preparation/blood-thinners/check", "A:contraIndications/blood-thinners"]),
        (23, "pain relief", ["A:preparation/pain-relief/note"]),
        (24, "moisturise before", ["A:preparation/moisturise-before/goals"]),
        (25, "hair before", ["A:preparation/shave-before", "A:preparation/wash-on-day",
            "A:preparation/wash-on-day-density"]),
        (26, "eat, drink, sleep, hat", ["A:preparation/eat", "A:preparation/drink", "A:preparation/sleep",
            "A:preparation/bring-hat"]),
        (27, "sunburn stops", ["A:stops/sunburn/check"]),
        (28, "hairline", ["A:hairline/goals", "B:hairline/goals"]),
        (29, "review", ["A:review/fromSession", "B:review/topics"]),
        (30, "day one", ["A:dayCount/treatmentDayIs", "B:dayCount/note"]),
        (31, "no washing, rinse from day 6", ["A:aftercare/wash-none/lastDay", "A:aftercare/rinse/firstDay",
            "A:aftercare/rough-none"]),
        (32, "no washing", ["B:aftercare/wash-none/lastDay"]),
        (33, "no shaving, foil from day 6", ["A:aftercare/shave-none/lastDay", "A:aftercare/shave/firstDay"]),
        (34, "no shaving, no scratching", ["B:aftercare/shave-none", "B:aftercare/scratch-none"]),
        (35, "dry", ["A:aftercare/wet-none/lastDay"]),
        (36, "woolly hats", ["A:aftercare/hat-woolly/lastDay"]),
        (37, "moisturise after", ["A:aftercare/moisturise/goals", "A:aftercare/moisturise-on/untilNextSession",
            "A:aftercare/moisturise-none"]),
        (38, "exercise", ["A:aftercare/exercise-none/otherReading", "A:aftercare/exercise-light/otherReading",
            "A:aftercare/sweat-none", "A:aftercare/exercise/firstDay"]),
        (39, "exercise, sauna", ["B:aftercare/sweat-none/lastDay", "B:aftercare/steam-none/lastDay"]),
        (40, "swimming after each", ["A:aftercare/swim-none/after"]),
        (41, "swimming", ["B:aftercare/swim-none/lastDay"]),
        (42, "after the last", ["A:aftercare/steam-none/after", "A:aftercare/sun-none/after",
            "A:aftercare/swim-none/lastDay"]),
        (43, "ultraviolet", ["B:aftercare/uv-none/lastDay"]),
        (44, "factor 30 from day 5", ["A:aftercare/spf/firstDay", "A:aftercare/spf/otherReading"]),
        (45, "factor 30", ["B:aftercare/spf"]),
        (46, "scabs", ["B:aftercare/scabs", "A:aftercare/scabs"]),
        (47, "healing", ["A:healing/redness", "A:healing/healed/lastDay"]),
        (48, "healing", ["B:healing/redness/lastDay", "B:healing/lighter/lastDay", "B:healing/work"]),
        (49, "top-up", ["B:topUp/withinYears", "B:topUp/free"]),
        (50, "refresher", ["B:refresher/fromYears", "B:refresher/otherReading", "B:facts/lasts-years"]),
        (51, "fading", ["A:facts/fade", "B:facts/fade"]),
        (52, "removal", ["B:facts/removal-visits"]),
        (53, "defects", ["B:complications/large-dots", "B:complications/ink-patches", "B:complications/blowout",
            "B:complications/colour-change", "B:complications/sharp-lines"]),
        (54, "disinfection", ["B:cleaning/beforeEachClient", "Smp.Clinic.Events.HandpieceCleaned.Product"]),
        (55, "machine", ["A:equipment/machine", "shared/Smp.Wire/Messages/DeviceHello.cs#DeviceId",
            "shared/Smp.Wire/Messages/DeviceHello.cs#FirmwareMajor"]),
        (56, "pigment", ["A:equipment/pigment", "Smp.Clinic.Events.PigmentUsed.Lot"]),
        (57, "pigment for the purpose", ["B:facts/pigment", "Smp.Clinic.Events.PigmentUsed.Brand"]),
        (58, "needles", ["A:equipment/needle", "Smp.Clinic.Events.CartridgeOpened.Model"]),
        (59, "pain", ["B:pain/most", "B:pain/reported"]),
    ];

    [Fact]
    public void Every_row_of_the_table_has_its_place() =>
        Assert.Equal(Enumerable.Range(1, RowCount), Rows.Select(row => row.Row));

    [Fact]
    public void Every_place_is_there() => Assert.Empty(
        from row in Rows
        from place in row.Places.DefaultIfEmpty("")
        where !IsThere(place)
        select $"row {row.Row}, {row.Rule}: {place}");

    [Fact]
    public void Every_rule_of_the_files_belongs_to_a_row()
    {
        string[] places = [.. Rows.SelectMany(row => row.Places)];
        Assert.Empty(
            from file in (string[])["A", "B"]
            from key in (string[])["stops", "preparation", "aftercare", "contraIndications", "complications"]
            from rule in Root(file)[key]?.AsArray() ?? []
            let place = $"{file}:{key}/{rule["id"]}"
            where !places.Any(named => named == place || named.StartsWith(place + "/", StringComparison.Ordinal))
            where place is not "B:contraIndications/health-condition" and not "A:contraIndications/sunburn"
            select place);
    }

    [Theory]
    [InlineData("A:aftercare/nowhere")]
    [InlineData("A:protrusion")]
    [InlineData("B:spacing/leastDays")]
    [InlineData("Smp.Clinic.Events.PigmentUsed.Nothing")]
    [InlineData("shared/Smp.Wire/Messages/DeviceHello.cs#Nothing")]
    [InlineData("")]
    public void A_place_that_is_not_there_is_found_out(string place) => Assert.False(IsThere(place));

    private static bool IsThere(string place) => place.Contains(':', StringComparison.Ordinal)
        ? IsInFile(place)
        : place.Contains('#', StringComparison.Ordinal) ? IsInSource(place) : IsInCode(place);

    private static bool IsInSource(string place)
    {
        string[] parts = place.Split('#');
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "SmpDevice.sln")))
        {
            root = root.Parent;
        }
        string path = Path.Combine(root!.FullName, parts[0]);
        return File.Exists(path) && File.ReadAllText(path).Contains(parts[1], StringComparison.Ordinal);
    }

    private static bool IsInFile(string place)
    {
        string[] parts = place.Split(':');
        JsonNode? at = Root(parts[0]);
        foreach (string step in parts[1].Split('/'))
        {
            at = at switch
            {
                JsonObject group => group[step],
                JsonArray list => list.FirstOrDefault(item => IdKeys.Any(key => item?[key]?.ToString() == step)),
                _ => null,
            };
        }
        return at is not null;
    }

    private static bool IsInCode(string place)
    {
        int dot = place.LastIndexOf('.');
        Type? type = dot < 0 ? null : typeof(Protocol).Assembly.GetType(place[..dot]);
        return type?.GetMember(place[(dot + 1)..]).Length > 0;
    }

    private static JsonObject Root(string file) => file switch
    {
        "A" => Files.Tree(Files.A),
        "B" => Files.Tree(Files.B),
        _ => JsonNode.Parse(ProtocolShelf.BuiltInContraIndications().Write())!.AsObject(),
    };
}
