using System;
using System.CommandLine;
using Smp.Clinic;
using Smp.Clinic.People;

namespace Smp.App.Verbs.People;

/// <summary>The options that say who a client is; <c>-</c> reads one from standard input, past any history.</summary>
public static class PersonOptions
{
    private const string FromInput = "-";

    /// <summary><c>--name</c>.</summary>
    public static Option<string?> Name { get; } = Text("--name", "TEXT", "The name, in any script.");

    /// <summary><c>--phone</c>.</summary>
    public static Option<string?> Phone { get; } = Text("--phone", "TEXT", "The telephone number.");

    /// <summary><c>--email</c>.</summary>
    public static Option<string?> Email { get; } = Text("--email", "TEXT", "The e-mail address.");

    /// <summary><c>--born</c>.</summary>
    public static Option<string?> Born { get; } = Text("--born", "DAY", "The day of birth, 1984-02-29.");

    /// <summary>What was typed, or the refusal of the first part that cannot stand.</summary>
    public static Person Read(ParseResult parsed, UtcInstant now) => new(
        Part(parsed, Name) is { } name
            ? PersonName.TryParse(name, out PersonName? taken, out ClinicRefusal? why) ? taken : throw Refused(why)
            : null,
        Part(parsed, Phone) is { } phone
            ? PhoneNumber.TryParse(phone, out PhoneNumber? number, out why) ? number : throw Refused(why)
            : null,
        Part(parsed, Email) is { } email
            ? EmailAddress.TryParse(email, out EmailAddress? address, out why) ? address : throw Refused(why)
            : null,
        Part(parsed, Born) is { } born
            ? BirthDate.TryParse(born, now.Day, out BirthDate? day, out why) ? day : throw Refused(why)
            : null);

    private static Option<string?> Text(string name, string helpName, string description) =>
        new(name) { HelpName = helpName, Description = description + " - reads it from standard input." };

    private static string? Part(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not FromInput and var typed ? typed : Console.In.ReadLine() ?? "";

    private static VerbException Refused(ClinicRefusal refusal) => new(refusal.Sentence);
}
