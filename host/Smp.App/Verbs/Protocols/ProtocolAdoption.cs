using System;
using System.CommandLine;
using System.Text;
using Smp.App.Verbs.People;
using Smp.App.Verbs.Treatments;
using Smp.Clinic.People;
using Smp.Clinic.Protocols;
using Smp.Clinic.Treatments.Events;

namespace Smp.App.Verbs.Protocols;

/// <summary><c>smp protocol adopt</c>: the clinic works by a protocol of its own; the ledger keeps it whole.</summary>
internal static class ProtocolAdoption
{
    private static readonly Argument<string> FilePath = new("file") { Description = "The protocol's file." };

    public static Command Build() => LedgerAct.Build(
        "adopt", "Work by the clinic's own protocol: smp protocol adopt our-clinic.json --person MK", Adopt, FilePath,
        TreatmentAct.Person, PeopleAct.Json);

    private static int Adopt(ParseResult parsed, LedgerDesk desk)
    {
        string path = parsed.GetValue(FilePath)!;
        PersonCode person = TreatmentAct.Named(parsed);
        byte[] bytes = ShelfAct.ReadFile(path);
        if (!ProtocolShelf.BuiltIn().TryAdd(bytes, out ProtocolFile? file, out ProtocolRefusal? refusal))
        {
            throw new VerbException($"{path}: {refusal.Sentence}", ExitCode.CheckFailed);
        }
        if (ProtocolShelf.BuiltInBytes(file.Protocol.Id) is { } builtIn && !builtIn.AsSpan().SequenceEqual(bytes))
        {
            throw new VerbException(
                $"{path}: {file.Protocol.Id} is a protocol of this program; give the clinic's own a name of its own: "
                + $"smp protocol copy {file.Protocol.Id} --as our-clinic --out our-clinic.json.", ExitCode.CheckFailed);
        }
        string text = Encoding.UTF8.GetString(bytes);
        if (text.Length > ProtocolAdopted.CharsMax || text[0] == '\uFEFF')
        {
            throw new VerbException(
                $"{path}: a ledger keeps protocols of up to {ProtocolAdopted.CharsMax} characters without a byte order "
                + "mark; shorten its texts, or save it as plain UTF-8.", ExitCode.CheckFailed);
        }
        desk.Do(_ => new ProtocolAdopted(
            file.Protocol.Id, file.Protocol.Version, file.Sha256, text, person, LedgerDesk.Now));
        PeopleAct.Say(
            parsed, $"{file.Label} adopted; new treatments may begin with it: smp treatment open --protocol "
                + file.Protocol.Id,
            new { protocol = file.Protocol.Id, version = file.Protocol.Version, sha256 = file.Sha256 });
        return ExitCode.Done;
    }
}
