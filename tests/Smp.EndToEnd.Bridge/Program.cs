using System;
using System.Globalization;
using Smp.App.Verbs;
using Smp.EndToEnd.Bridge;
using Smp.Ledger;

// LINK LEDGER STAGE:COUNT: the bridge of smp bridge, which kills itself at a stage once so many rows were written.
string[] point = args[2].Split(':');
var watch = new KillingWatch(
    Enum.Parse<CommitStage>(point[0]), int.Parse(point[1], CultureInfo.InvariantCulture));
return BridgeVerb.Run(args[0], args[1], endsWhenCaughtUp: false, isTimeSimulated: false, watch);
