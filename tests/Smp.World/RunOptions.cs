using System;
using System.Globalization;

namespace Smp.World;

/// <summary>What a person asked of <c>./smp simulate</c>.</summary>
internal sealed record RunOptions
{
    /// <summary>How it is called.</summary>
    public const string Usage =
        "smp simulate --seeds N [--from S] [--hours H] [--jobs J] [--trace]: a pen and its host in N worlds where "
        + "everything goes wrong, seeds S to S+N-1 (S is 1), H hours of world time each (H is 0.1667, ten minutes) "
        + "on J cores (J is 1); "
        + "--trace prints all that happens; "
        + "ends with 1 when one of them shows what must never be. smp simulate --guards: every guard of the firmware, "
        + "with it and without it.";

    /// <summary>Seeds.</summary>
    public int Seeds { get; private init; }

    /// <summary>The first.</summary>
    public ulong From { get; private init; } = 1;

    /// <summary>World time of each, hours.</summary>
    public double Hours { get; private init; } = 0.1667;

    /// <summary>Cores.</summary>
    public int Jobs { get; private init; } = 1;

    /// <summary>Every line of every trace is printed as it is said.</summary>
    public bool IsTraced { get; private init; }

    /// <summary>World time of each, whole seconds in ms.</summary>
    public long LengthMs => Math.Max(1, (long)Math.Round(Hours * 3_600)) * 1_000;

    /// <summary>Reads a command line.</summary>
    /// <returns>Null, and one line that says what to do, when it cannot be read.</returns>
    public static (RunOptions? Options, string Error) Read(string[] args)
    {
        var options = new RunOptions();
        for (int i = 0; i < args.Length; i += 2)
        {
            if (args[i] == "--trace")
            {
                options = options with { IsTraced = true };
                i--;
                continue;
            }
            string? text = i + 1 < args.Length ? args[i + 1] : null;
            if (text == null && args[i] is "--seeds" or "--from" or "--hours" or "--jobs")
            {
                return (null, $"{args[i]} needs a value; write it behind, as in --seeds 100.");
            }
            (RunOptions? read, string error) = options.With(args[i], text ?? "");
            if (read == null)
            {
                return (null, error);
            }
            options = read;
        }
        return options.Seeds > 0 ? (options, "") : (null, "how many seeds? Write --seeds N, as in --seeds 100.");
    }

    private (RunOptions? Options, string Error) With(string name, string text)
    {
        bool isNumber = double.TryParse(
            text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double hours);
        bool isWhole = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong whole);
        return name switch
        {
            "--seeds" => isWhole && whole is >= 1 and <= 10_000_000
                ? (this with { Seeds = (int)whole }, "")
                : Bad(name, text, "1 to 10000000"),
            "--from" => isWhole ? (this with { From = whole }, "") : Bad(name, text, "0 to 18446744073709551615"),
            "--hours" => isNumber && hours is >= 0.001 and <= 1_000
                ? (this with { Hours = hours }, "")
                : Bad(name, text, "0.001 to 1000"),
            "--jobs" => isWhole && whole is >= 1 and <= 256
                ? (this with { Jobs = (int)whole }, "")
                : Bad(name, text, "1 to 256"),
            _ => (null, $"there is no option \"{name}\"; there are --seeds, --from, --hours, --jobs and --trace."),
        };
    }

    private static (RunOptions? Options, string Error) Bad(string name, string text, string range) =>
        (null, $"{name} takes a number from {range}, not \"{text}\".");
}
