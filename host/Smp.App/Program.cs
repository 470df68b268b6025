using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using Smp.App.Verbs;
using Smp.Bridge.Pairing;
using Smp.Bridge.Setup;
using Smp.Bridge.Staff;
using Smp.Ledger;
using Smp.Ledger.Bundles;
using Smp.Ledger.Checkpoints;
using Smp.Link;

namespace Smp.App;

/// <summary>The program <c>smp</c>: one verb, one job, one exit code.</summary>
public static class Program
{
    /// <summary>Runs a verb.</summary>
    /// <returns>See <see cref="ExitCode"/>.</returns>
    public static int Main(string[] args)
    {
        RootCommand root = VerbTable.Build();
        // A word that begins with @ is what was typed, and not a file to read words from.
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            return WrongUse(parsed);
        }
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (VerbException fault)
        {
            return Fail(fault.Message, fault.ExitCode);
        }
        catch (ChannelLostException fault)
        {
            return Fail(fault.Message, ExitCode.Unreachable);
        }
        catch (PenAnswerException fault)
        {
            return Fail(fault.Message, fault.IsKnown ? ExitCode.CheckFailed : ExitCode.Unreachable);
        }
        catch (KeyFileException fault)
        {
            return Fail(fault.Message, ExitCode.WrongUse);
        }
        catch (StaffFileException fault)
        {
            return Fail(fault.Message, ExitCode.WrongUse);
        }
        catch (CheckpointException fault)
        {
            return Fail(fault.Message, ExitCode.WrongUse);
        }
        catch (BundleException fault)
        {
            return Fail(fault.Message, ExitCode.WrongUse);
        }
        catch (LedgerException fault)
        {
            return Fail(fault.Message, ExitCode.WrongUse);
        }
        catch (OperationCanceledException)
        {
            return Fail("stopped on request; nothing was lost.", ExitCode.Done);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Fail(
                $"{fault.Message.TrimEnd('.')}: check the path and the rights, then try again.", ExitCode.WrongUse);
        }
    }

    private static int WrongUse(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string what = (command.Subcommands.Count > 0, parsed.UnmatchedTokens.Count > 0) switch
        {
            (_, true) when PathOf(parsed.CommandResult).StartsWith(" client", StringComparison.Ordinal)
                || PathOf(parsed.CommandResult).StartsWith(" staff", StringComparison.Ordinal) =>
                "there is a word too many or an act that does not exist; put a name between quotes",
            (true, true) => $"there is no {(command is RootCommand ? "verb" : "act")} '{parsed.UnmatchedTokens[0]}'",
            (true, false) => $"say what to do: {string.Join(", ", command.Subcommands.Select(choice => choice.Name))}",
            _ => Worded(parsed.Errors[0].Message),
        };
        return Fail($"{what}; see 'smp{PathOf(parsed.CommandResult)} --help'.", ExitCode.WrongUse);
    }

    // The parser speaks in several lines and of the types of this program; a person gets one line and plain words.
    private static string Worded(string message) =>
        string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Replace("as expected type 'System.Int32'", "as a whole number", StringComparison.Ordinal)
            .Replace("as expected type 'System.UInt64'", "as a whole number from 0", StringComparison.Ordinal)
            .Replace(
                "as expected type 'System.Nullable`1[System.Int64]'", "as a whole number", StringComparison.Ordinal)
            .Replace("as expected type 'System.Double'", "as a number", StringComparison.Ordinal)
            .TrimEnd('.');

    private static string PathOf(CommandResult result) => result.Parent is CommandResult parent
        ? $"{PathOf(parent)} {result.Command.Name}"
        : "";

    private static int Fail(string line, int exitCode)
    {
        // What was typed or read may come back in it, and a terminal obeys control characters.
        Console.Error.WriteLine($"smp: {string.Concat(line.Select(c => char.IsControl(c) ? '?' : c))}");
        return exitCode;
    }
}
