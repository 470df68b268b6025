using System;
using System.CommandLine;
using System.Globalization;

namespace Smp.App.Verbs;

/// <summary>How much of a list is shown: the newest, unless all of it is asked for.</summary>
public sealed class ListLength
{
    /// <summary>Lines that one screen holds.</summary>
    private const int Screenful = 50;

    private const int Most = 1_000_000;

    /// <summary>What was asked for, where one list has its options.</summary>
    public ListLength()
    {
        Limit.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(
                result.Tokens[^1].Value, CultureInfo.InvariantCulture, out int count) && count is < 1 or > Most)
            {
                result.AddError($"--limit {count} is out of range: give 1 to {Most}");
            }
        });
    }

    /// <summary><c>--limit N</c>.</summary>
    public Option<int> Limit { get; } = new("--limit")
    {
        Description = "Show so many, the newest.",
        DefaultValueFactory = _ => Screenful,
        HelpName = "N",
    };

    /// <summary><c>--all</c>.</summary>
    public Option<bool> All { get; } = new("--all") { Description = "Show all." };

    /// <summary>How many to show.</summary>
    public int Of(ParseResult parsed) => parsed.GetValue(All) ? int.MaxValue : parsed.GetValue(Limit);

    /// <summary>Says that some are left out: beside the list, where no script takes it for one of its lines.</summary>
    public static void TellLeft(long left)
    {
        if (left > 0)
        {
            Console.Error.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"and {left:N0} before these: --all shows them"));
        }
    }
}
