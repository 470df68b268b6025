using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Smp.Bench;
using Smp.Bench.Budget;
using Smp.Bench.Drive;
using Smp.Bench.Import;
using Smp.Bench.Journal;
using Smp.Bench.Ledger;
using Smp.Bench.Lists;
using Smp.Bench.Sim;
using Smp.Bench.Start;
using Smp.Bench.Wire;
using Smp.Wire.Framing;

BenchOptions options = BenchOptions.Parse(args);
IBenchGroup[] groups =
[
    new WireBench(), new ImportBench(), new SimBench(), new DriveBench(options.Seed), new StartBench(),
    new BudgetBench(), new JournalBench(options.Seed), new LedgerBench(options.Seed),
    new ListsBench(options.Seed, options.Clients),
];

IReadOnlyList<string> names = options.Names;
if (names.Any(name => name is "--help" or "-h" or "-?"))
{
    Console.WriteLine(
        $"smp bench [{string.Join('|', groups.Select(group => group.Name))}] [--json] [--seed N] "
        + "[--clients N]: figures beside "
        + "peers, all groups without a name; ends with 1 when one misses its limit.");
    return 0;
}
if (options.Error is not null)
{
    Console.Error.WriteLine(options.Error);
    return 2;
}
string? unknown = names.FirstOrDefault(name => !groups.Any(group => group.Name == name));
if (unknown is not null)
{
    string known = string.Join(", ", groups.Select(group => group.Name));
    Console.Error.WriteLine($"bench: no group is called \"{unknown}\"; choose from {known}, or none for all.");
    return 2;
}
if (IsUnoptimised(typeof(Message)) || IsUnoptimised(typeof(WireBench)))
{
    Console.Error.WriteLine("bench: this is a Debug build and its figures mean nothing; build with -c Release.");
    return 2;
}

List<BenchRow> rows = [];
foreach (IBenchGroup group in groups.Where(group => names.Count == 0 || names.Contains(group.Name)))
{
    foreach (BenchRow row in group.Run(new StandardErrorProgress()))
    {
        rows.Add(row);
        if (options.IsJson)
        {
            BenchReport.WriteJson(Console.Out, row);
        }
    }
}
if (!options.IsJson)
{
    BenchReport.WriteTable(Console.Out, rows);
}
return rows.TrueForAll(row => row.Pass) ? 0 : 1;

static bool IsUnoptimised(Type type) =>
    type.Assembly.GetCustomAttributes(typeof(DebuggableAttribute), false)
        .Cast<DebuggableAttribute>().Any(attribute => attribute.IsJITOptimizerDisabled);
