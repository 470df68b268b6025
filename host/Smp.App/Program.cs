using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using Smp.App.Verbs;
using Smp.Ledger;
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
        ParseResult parsed = root.Parse(args);
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
        CommandResult command = parsed.CommandResult;
        string verb = command.Command is RootCommand ? "" : $" {command.Command.Name}";
        string what = parsed.UnmatchedTokens.Count > 0 && command.Command is RootCommand
            ? $"there is no verb '{parsed.UnmatchedTokens[0]}'"
            : parsed.Errors[0].Message.TrimEnd('.');
        return Fail($"{what}; see 'smp{verb} --help'.", ExitCode.WrongUse);
    }

    private static int Fail(string line, int exitCode)
    {
        Console.Error.WriteLine($"smp: {line}");
        return exitCode;
    }
}
