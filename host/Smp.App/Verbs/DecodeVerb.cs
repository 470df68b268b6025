using System;
using System.CommandLine;
using System.IO;
using Smp.Link.Text;
using Smp.Wire.Framing;

namespace Smp.App.Verbs;

/// <summary><c>smp decode FILE</c>: any captured byte stream, read with the product's own decoder.</summary>
public static class DecodeVerb
{
    /// <summary>The verb.</summary>
    public static Command Build()
    {
        var file = new Argument<string>("file")
        {
            Description = "Bytes as they came over the cable; - reads standard input.",
        };
        var verb = new Command("decode", "Read a captured byte file: smp decode capture.bin") { file };
        verb.SetAction(parsed => Decode(parsed.GetValue(file)!));
        return verb;
    }

    private static int Decode(string path)
    {
        using Stream capture = path == "-" ? Console.OpenStandardInput() : OpenFile(path);
        var reader = new CaptureReader(new SlicedCrc32());
        using var output = new StreamWriter(Console.OpenStandardOutput());
        foreach (string line in reader.Lines(capture))
        {
            output.WriteLine(line);
        }
        output.WriteLine($"{reader.MessageCount} messages, {reader.DiscardCount} frames thrown away");
        return ExitCode.Done;
    }

    private static FileStream OpenFile(string path) => File.Exists(path)
        ? File.OpenRead(path)
        : throw new VerbException($"{path}: no such file; give the path of a capture.");
}
