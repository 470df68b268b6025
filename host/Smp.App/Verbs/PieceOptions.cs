using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Smp.Clinic;

namespace Smp.App.Verbs;

/// <summary>How acts take pieces: as arguments or by <c>--scan</c>, typed or as a scanner sends their labels.</summary>
public static class PieceOptions
{
    private const string Described = "As on the label, typed or scanned, such as C-27F3-K2QJ.";

    /// <summary>One or more pieces.</summary>
    public static Argument<string[]> Several { get; } = new("cartridge")
    {
        Description = Described,
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>The same behind an option, for a scanner's template.</summary>
    public static Option<string[]> Scan { get; } = new("--scan")
    {
        HelpName = "TEXT",
        Description = "What the scanner sent for a label; may be given again.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Makes an act need at least one piece, whichever way it is given.</summary>
    public static Command NeedPieces(this Command act)
    {
        act.Validators.Add(result =>
        {
            if (result.GetResult(Several) is not { Tokens.Count: > 0 } && result.GetResult(Scan) is null)
            {
                result.AddError("no cartridge was given");
            }
        });
        return act;
    }

    /// <summary>The pieces in the order given, arguments first.</summary>
    public static IReadOnlyList<CartridgeId> Read(ParseResult parsed)
    {
        string[] texts = [.. parsed.GetValue(Several) ?? [], .. parsed.GetValue(Scan) ?? []];
        CartridgeId[] ids = [.. texts.Select(Typed.Cartridge)];
        CartridgeId? twice = ids.GroupBy(id => id).FirstOrDefault(same => same.Count() > 1)?.Key;
        return twice is null ? ids : throw new VerbException($"cartridge {twice} was given twice; give it once.");
    }

    /// <summary>The one piece of an act that takes one.</summary>
    public static CartridgeId ReadOne(ParseResult parsed) => Read(parsed) is [var one]
        ? one
        : throw new VerbException("several cartridges were given; this is done one at a time.");
}
