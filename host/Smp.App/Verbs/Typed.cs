using System.Globalization;
using System.Linq;
using System.Text;
using Smp.Bridge.People;
using Smp.Clinic;
using Smp.Clinic.People;
using Smp.Clinic.Record;
using Smp.Ledger;

namespace Smp.App.Verbs;

/// <summary>What people type, read or refused in one line.</summary>
public static class Typed
{
    private const int ShownChars = 40;

    /// <summary>What was typed for a number of the clinic's own; 0 when it is none, which nothing has.</summary>
    public static uint NumberOrNone(string text) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint number) ? number : 0;

    /// <summary>A cartridge as its label shows it.</summary>
    public static CartridgeId Cartridge(string text) => CartridgeId.TryParse(
        text, out CartridgeId id, out ClinicRefusal? refusal)
        ? id
        : throw new VerbException(refusal.Sentence);

    /// <summary>A session by its number, and its client; no client when the ledger does not know it.</summary>
    /// <remarks>What is tried for an unknown session is for the rules to refuse and to write down.</remarks>
    public static (SessionId Session, ClientReference Client) Visit(ClinicRecord record, string text)
    {
        if (!uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint number))
        {
            throw new VerbException(
                $"'{Shown(text)}' is not the number of a session; see 'smp session list'.");
        }
        SessionId session = new(number);
        return (session, record.SessionOf(session)?.Client ?? default);
    }

    /// <summary>A session that is known.</summary>
    public static SessionAccount Session(ClinicRecord record, string text) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint number)
        && record.SessionOf(new SessionId(number)) is { } session
            ? session
            : throw new VerbException($"there is no session {Shown(text)}; see 'smp session list'.");

    /// <summary>A text as it may be repeated to a person: short, and one line.</summary>
    public static string Shown(string text)
    {
        string line = new([.. text.Take(ShownChars).Select(c => c is >= ' ' and < '\u007f' ? c : '?')]);
        return text.Length > ShownChars ? line + "..." : line;
    }

    /// <summary>A text that was kept, whole, without anything that could steer a terminal.</summary>
    public static string Printed(string text) => string.Concat(text.EnumerateRunes().Select(
        rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format ? "?" : $"{rune}"));

    /// <summary>A client by the printed short form.</summary>
    public static ClientReference Client(ClinicRecord record, string text)
    {
        if (!ClientReference.TryParseShort(text, out string? shortForm, out ClinicRefusal? refusal))
        {
            throw new VerbException(refusal.Sentence);
        }
        ClientReference client = record.ClientOf(shortForm);
        return client.IsNone
            ? throw new VerbException(
                $"no client {shortForm} in this ledger; leave --client out to register a new one.")
            : client;
    }

    /// <summary>A client by the printed short form, found without the rest of the record.</summary>
    public static ClientReference Client(LedgerFile ledger, string typed)
    {
        if (!ClientReference.TryParseShort(typed, out string? shortForm, out ClinicRefusal? refusal))
        {
            throw new VerbException(refusal.Sentence);
        }
        ClientReference client = ClientRegister.Find(ledger, shortForm);
        return client.IsNone
            ? throw new VerbException($"no client {shortForm} in this ledger; see 'smp client list'.")
            : client;
    }

    /// <summary>A person's code; what is none is not repeated, for it may be a name.</summary>
    public static PersonCode Code(string text) => PersonCode.TryParse(
        text, out PersonCode? code, out ClinicRefusal? refusal)
        ? code
        : throw new VerbException(refusal.Sentence);

    /// <summary>The highest session number in use.</summary>
    public static uint NewestSession(ClinicRecord record) =>
        record.Sessions.Select(session => session.Session.Number).DefaultIfEmpty(0u).Max();
}
