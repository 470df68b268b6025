using System;
using System.Globalization;
using System.Security.Cryptography;
using Smp.App.Verbs;
using Smp.Bridge;
using Smp.EndToEnd.Bridge;
using Smp.Ledger;

// LINK LEDGER STAGE:COUNT: the bridge of smp bridge, which kills itself at a stage once so many rows were written.
string[] point = args[2].Split(':');
var watch = new KillingWatch(
    Enum.Parse<CommitStage>(point[0]), int.Parse(point[1], CultureInfo.InvariantCulture));
var setup = new PenBridgeSetup { HostNonce = (uint)RandomNumberGenerator.GetInt32(1, int.MaxValue) };
return BridgeVerb.Run(args[0], args[1], setup, watch);
