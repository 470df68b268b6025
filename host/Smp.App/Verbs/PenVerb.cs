using System.CommandLine;
using System.Threading;
using Smp.App.Pens;
using Smp.Link;
using Smp.Link.Native;

namespace Smp.App.Verbs;

/// <summary><c>smp pen</c>: the simulated pen as a process; a host cannot tell it from a board.</summary>
public static class PenVerb
{
    private static readonly Option<string?> Pty = new("--pty") { Description = "Make a port here.", HelpName = "PATH" };
    private static readonly Option<string?> Tcp = new("--tcp") { Description = "Listen here.", HelpName = "HOST:PORT" };
    private static readonly Option<ulong> Seed = VerbOptions.Seed();

    private static readonly Option<double> Speed = new Option<double>("--speed")
    {
        Description = "Times real time.",
        DefaultValueFactory = _ => 1,
        HelpName = "X",
    }.Within(0.01, 10_000);

    private static readonly Option<string?> Memory = new("--memory")
    {
        Description = "Record memory: read at the start when it exists, written at the end.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Records = new("--records")
    {
        Description = "Note every record as the pen writes it, one line of hexadecimal each.",
        HelpName = "FILE",
    };

    private static readonly Option<int> Presses = new("--presses")
    {
        Description = "Presses after which the technician is done; 0 never.",
        HelpName = "N",
    };

    private static readonly Option<bool> HandsOff = new("--hands-off")
    {
        Description = "No technician: press and release by lines on standard input.",
    };

    /// <summary>The verb.</summary>
    public static Command Build()
    {
        var verb = new Command(
            "pen",
            "Run a simulated pen: smp pen --pty /tmp/pen. "
            + "Lines on standard input: press, release, touch, lift, cut, boot, quit.")
        {
            Pty, Tcp, Seed, Speed, Memory, Records, Presses, HandsOff,
        };
        verb.SetAction(Run);
        return verb;
    }

    private static int Run(ParseResult parsed)
    {
        using IByteChannel channel = Open(parsed.GetValue(Pty), parsed.GetValue(Tcp));
        using var stop = new StopRequest();
        var setup = new PenProcessSetup
        {
            Seed = parsed.GetValue(Seed),
            Speed = parsed.GetValue(Speed),
            MemoryPath = parsed.GetValue(Memory),
            RecordsPath = parsed.GetValue(Records),
            PressesMax = parsed.GetValue(Presses),
            IsHandsOff = parsed.GetValue(HandsOff),
        };
        using var pen = new PenProcess(setup, channel);
        pen.Run(stop.Token);
        return ExitCode.Done;
    }

    private static IByteChannel Open(string? pty, string? tcp)
    {
        if ((pty is null) == (tcp is null))
        {
            throw new VerbException("a pen needs one port: give --pty PATH or --tcp HOST:PORT.");
        }
        if (pty is not null)
        {
            return new PtyMaster(pty);
        }
        if (!LinkAddress.TryParse($"tcp://{tcp}", out LinkAddress? address, out string error))
        {
            throw new VerbException(error);
        }
        return new TcpListenerChannel(address!.Host, address.Port);
    }
}
