using System;
using System.Globalization;
using System.Security.Cryptography;
using Smp.App.Verbs;
using Smp.Bridge;
using Smp.EndToEnd.Bridge;
using Smp.Ledger;

// LINK LEDGER STAGE:COUNT: the bridge of smp bridge, which kills itself at a stage once so many rows were written.
// erase LEDGER STAGE:COUNT chain|store: the erasure of smp retention erase, which does so in the chain or in the store.
string[] point = args[2].Split(':');
var watch = new KillingWatch(
    Enum.Parse<CommitStage>(point[0]), int.Parse(point[1], CultureInfo.InvariantCulture));
if (args[0] == KilledErasure.Word)
{
    return KilledErasure.Run(args[1], args[3], watch);
}
var setup = new PenBridgeSetup { HostNonce = (uint)RandomNumberGenerator.GetInt32(1, int.MaxValue) };
return BridgeVerb.Run(args[0], args[1], setup, watch);
