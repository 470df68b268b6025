using System;
using System.CommandLine;
using System.IO;
using System.Text.Json;
using Smp.App.Reports;
using Smp.Clinic;
using Smp.Clinic.Protocols;
using Smp.Clinic.Treatments;

namespace Smp.App.Verbs.Protocols;

/// <summary><c>smp protocol copy</c>: a file of a clinic's own to edit.</summary>
internal static class ProtocolCopying
{
    private static readonly Option<string> As = new("--as")
    {
        Description = "The id of the copy: small letters, digits and hyphens.",
        HelpName = "ID",
        Required = true,
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "The file to write; one that is there is left alone.",
        HelpName = "FILE",
        Required = true,
    };

    /// <summary>The act.</summary>
    public static Command Build() => ShelfAct.Build(
        "copy", "Begin a protocol of your own: smp protocol copy scalpmates --as our-clinic --out our-clinic.json",
        Copy, ShelfAct.Id, ShelfAct.Version, As, Out);

    private static int Copy(ParseResult parsed, ProtocolShelf shelf, ProtocolBook book)
    {
        ProtocolFile from = ShelfAct.Wanted(parsed, shelf);
        string path = parsed.GetValue(Out)!;
        if (File.Exists(path))
        {
            throw new VerbException($"{path} is there already and was left alone; name another file with --out.");
        }
        string id = parsed.GetValue(As)!;
        if (!ProtocolCopy.TryMake(from, id, shelf, out byte[]? copy, out ClinicRefusal? refusal))
        {
            throw new VerbException(refusal.Sentence);
        }
        WholeFile.Write(path, copy, isPrivate: false, mayReplace: false);
        Console.WriteLine(parsed.GetValue(ShelfAct.Json)
            ? JsonSerializer.Serialize(new { id, version = 1, copiedFrom = from.Label, file = path })
            : $"{id} v1, copied from {from.Label}, is in {path}; edit it, then: smp protocol check {path}");
        return ExitCode.Done;
    }
}
