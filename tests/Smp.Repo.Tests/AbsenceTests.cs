using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Smp.Repo.Tests;

/// <summary>What the pen does not have, on purpose, is not in its sources.</summary>
public sealed class AbsenceTests
{
    private const string Operations = "shared/Smp.Wire/Messages/RequestOperation.cs";
    private const string Core = "firmware/Core/";

    /// <summary>Words of a pen that loads its own firmware.</summary>
    private static readonly string[] OfUpdates =
        ["Ota", "Update", "Upgrade", "Flash", "Reflash", "Bootloader", "Partition", "Deploy", "Assembly", "Reboot"];

    /// <summary>Has such a word for its name and loads nothing: the reset of the chip behind every way out.</summary>
    private const string Reset = "RebootDevice";

    /// <summary>The words of this file are the compiler's.</summary>
    private const string Titles = "firmware/Esp32/Properties/AssemblyInfo.cs";

    /// <summary>Words of a pen that charges a pack.</summary>
    private static readonly string[] OfChargers = ["Charge", "Charger", "Charging", "Recharge"];

    /// <summary>Words of a host that sets a motor going.</summary>
    private static readonly string[] OfRemoteStarts = ["Start", "Run", "Spin", "Go", "Drive", "Press", "Motor"];

    [Fact]
    public void No_operation_of_the_wire_loads_firmware() => Lint.Expect(
        With(OperationNames(), OfUpdates),
        "Hazard H26: the pen's firmware is loaded over a wire at the bench, never by a host.");

    [Fact]
    public void No_operation_of_the_wire_starts_a_motor() => Lint.Expect(
        With(OperationNames(), OfRemoteStarts),
        "Hazard H25: a start needs a hand at the pen.");

    [Fact]
    public void Nothing_in_the_pens_sources_loads_or_writes_firmware() => Lint.Expect(
        With(Names("shared/", Core, "firmware/Esp32/"), OfUpdates)
            .Where(place => !place.EndsWith(": " + Reset, System.StringComparison.Ordinal)
                && !place.StartsWith(Titles, System.StringComparison.Ordinal)),
        "Hazard H26: what writes the chip's program memory can stop the processor in mid-run.");

    [Fact]
    public void Nothing_in_the_pens_sources_knows_a_charger() => Lint.Expect(
        With(Names("shared/", Core, "firmware/Esp32/"), OfChargers),
        "Hazard H15: the pen charges nothing; a pack is charged away from it.");

    [Fact]
    public void The_chip_is_reset_in_one_place()
    {
        string[] places = [.. Names("shared/", Core, "firmware/Esp32/").Where(name => name.Name == Reset)
            .Select(name => name.Place.Split(':')[0])];
        Assert.Equal(["firmware/Esp32/Program.cs"], places);
    }

    [Theory]
    [InlineData("BeginOtaDownload", true)]
    [InlineData("FlashWriter", true)]
    [InlineData("RotationGuard", false)]
    [InlineData("Quota", false)]
    public void A_forbidden_word_is_found_as_a_word_and_not_inside_one(string name, bool isFound) =>
        Assert.Equal(isFound, With([("here", name)], OfUpdates).Any());

    [Theory]
    [InlineData("StartPwm", "firmware/Core/Drive/MotorDriver.cs", 1)]
    [InlineData("SetEnable", "firmware/Core/Drive/MotorDriver.cs", 1)]
    [InlineData("Feed", "firmware/Core/RunControl.cs", 1)]
    [InlineData("IsNormallyOpenClosed", "firmware/Core/Inputs/RunInput.cs", 1)]
    public void The_motor_is_let_go_and_the_button_read_in_one_place(string call, string file, int count)
    {
        string[] places = [.. Sources.Find<InvocationExpressionSyntax>(Core)
            .Where(invoked => CalledName(invoked.Node) == call && !SaysFalse(invoked.Node))
            .Select(invoked => invoked.Place.Split(':')[0])];
        Assert.Equal(Enumerable.Repeat(file, count), places);
    }

    [Fact]
    public void Only_a_press_in_armed_and_the_service_gesture_lead_to_a_run()
    {
        string[] callers = [.. Sources.Find<InvocationExpressionSyntax>("firmware/Core/RunControl.cs")
            .Where(invoked => invoked.Node.Expression is IdentifierNameSyntax { Identifier.Text: "BeginRun" })
            .Select(invoked => invoked.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>()!.Identifier.Text)];
        Assert.Equal(["WaitForPress", "BeginService"], callers);
    }

    private static IEnumerable<(string Place, string Name)> OperationNames() =>
        Sources.Find<EnumMemberDeclarationSyntax>(Operations)
            .Select(member => (member.Place, member.Node.Identifier.Text));

    /// <summary>Every name that is declared or used in the sources of some folders, comments left out.</summary>
    private static IEnumerable<(string Place, string Name)> Names(params string[] folders) =>
        from source in Sources.All
        where folders.Any(folder => source.File.StartsWith(folder, System.StringComparison.Ordinal))
        from token in source.Root.DescendantTokens()
        where token.IsKind(SyntaxKind.IdentifierToken)
        select ($"{source.File}:{token.GetLocation().GetLineSpan().StartLinePosition.Line + 1}", token.Text);

    private static IEnumerable<string> With(IEnumerable<(string Place, string Name)> names, string[] words) =>
        from name in names
        let parts = Regex.Matches(name.Name, "[A-Z]?[a-z]+").Select(part => part.Value)
        where parts.Any(part => words.Contains(part, System.StringComparer.OrdinalIgnoreCase))
        select $"{name.Place}: {name.Name}";

    private static string CalledName(InvocationExpressionSyntax invoked) =>
        invoked.Expression is MemberAccessExpressionSyntax access ? access.Name.Identifier.Text : "";

    private static bool SaysFalse(InvocationExpressionSyntax invoked) =>
        invoked.ArgumentList.Arguments.Any(argument => argument.Expression.IsKind(SyntaxKind.FalseLiteralExpression));
}
