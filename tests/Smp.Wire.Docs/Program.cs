using System;
using System.IO;
using Smp.Wire.Docs;

if (args.Length != 1)
{
    Console.Error.WriteLine("Smp.Wire.Docs: one argument, the file to write: docs/wire.md");
    return 2;
}
File.WriteAllText(args[0], WireDocument.Build());
return 0;
