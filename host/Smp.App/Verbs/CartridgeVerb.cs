using System.CommandLine;
using Smp.App.Verbs.Catalogue;

namespace Smp.App.Verbs;

/// <summary><c>smp cartridge</c>: the life of each piece, from its package to the sharps container.</summary>
public static class CartridgeVerb
{
    /// <summary>The verb with its acts.</summary>
    public static Command Build()
    {
        var verb = new Command(
            "cartridge",
            "Cartridges: smp cartridge open --lot L7 --expiry 2027-05 --membrane-proof box --ledger clinic.db")
        {
            CartridgeOpening.Build(),
        };
        foreach (Command act in CartridgeSteps.Build())
        {
            verb.Subcommands.Add(act);
        }
        verb.Subcommands.Add(CartridgeDisposal.Build());
        verb.Subcommands.Add(CartridgeShowing.BuildList());
        verb.Subcommands.Add(CartridgeShowing.BuildShow());
        verb.Subcommands.Add(CartridgeLimit.Build());
        verb.Subcommands.Add(CatalogueActs.Build());
        return verb;
    }
}
