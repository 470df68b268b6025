using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Smp.Repo.Tests;

/// <summary>Nothing waits, guesses, skips or pretends: what would make a test say less than it seems to say.</summary>
public sealed class HonestyTests
{
    private static readonly string[] Waits = ["Thread.Sleep", "Task.Delay", "SpinWait.SpinUntil"];

    private static readonly string[] Clocks =
    [
        "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow",
        "TimeProvider.System", "Environment.TickCount", "Environment.TickCount64", "Guid.NewGuid",
        "Guid.CreateVersion7", "Random.Shared",
    ];

    /// <summary>
    /// Where the world comes in: the program itself, the figures, and what tells programs another time than there is.
    /// </summary>
    private static readonly string[] CompositionRoots =
    [
        "host/Smp.App/", "tests/Smp.Bench/", "tests/Smp.EndToEnd.Tests/RoomClock.cs",
        "firmware/Esp32/Board/ChipRandom.cs",
    ];

    /// <summary>What runs on the chip only, and there has to let time pass.</summary>
    private static readonly string[] Sleepers =
        ["firmware/Esp32/Program.cs", "firmware/Esp32/TickClock.cs", "firmware/Esp32/Air/BrokerClient.cs"];

    [Fact]
    public void Nothing_sleeps_in_tests_wire_or_firmware() => Lint.Expect(
        Uses(Waits, "tests/", "shared/", "firmware/").Where(place => !Sleepers.Contains(place.Split(':')[0])),
        "Let time come in as a parameter, or wait for the event itself.");

    [Fact]
    public void Time_and_chance_come_in_through_the_constructor() => Lint.Expect(
        Uses(Clocks).Concat(UnseededRandoms()).Where(IsBelowCompositionRoots),
        "Take a clock, a seed or an id as a parameter; only a composition root may ask the machine.");

    [Fact]
    public void No_test_is_skipped() => Lint.Expect(
        Sources.Find<AttributeArgumentSyntax>()
            .Where(argument => argument.Node.NameEquals?.Name.Identifier.Text is "Skip" or "Explicit")
            .Select(argument => argument.Place),
        "Make it pass or delete it.");

    [Fact]
    public void One_source_is_built_one_way() => Lint.Expect(
        Sources.Find<ConditionalDirectiveTriviaSyntax>("shared/", "firmware/", "host/")
            .Select(directive => directive.Place),
        "No #if: what is tested must be what ships. Put the difference behind a port.");

    [Fact]
    public void Nothing_is_left_unimplemented() => Lint.Expect(
        Sources.Find<IdentifierNameSyntax>()
            .Where(name => name.Node.Identifier.Text == nameof(NotImplementedException) && !IsNameof(name.Node))
            .Select(name => name.Place),
        "Write it, or leave the member out.");

    private static IEnumerable<string> Uses(string[] members, params string[] folders) =>
        Sources.Find<MemberAccessExpressionSyntax>(folders)
            .Where(access => members.Any(member => IsAccessTo(member, access.Node)))
            .Select(access => $"{access.Place}: {access.Node}");

    private static bool IsAccessTo(string member, MemberAccessExpressionSyntax access)
    {
        string text = access.ToString();
        return text == member || text.EndsWith("." + member, StringComparison.Ordinal);
    }

    private static IEnumerable<string> UnseededRandoms() =>
        Sources.Find<ObjectCreationExpressionSyntax>()
            .Where(made => made.Node.Type.ToString() is "Random" or "System.Random")
            .Where(made => made.Node.ArgumentList is null or { Arguments.Count: 0 })
            .Select(made => $"{made.Place}: {made.Node}");

    private static bool IsBelowCompositionRoots(string place) =>
        !CompositionRoots.Any(root => place.StartsWith(root, StringComparison.Ordinal));

    private static bool IsNameof(IdentifierNameSyntax name) =>
        name.FirstAncestorOrSelf<InvocationExpressionSyntax>()?.Expression.ToString() == "nameof";
}
