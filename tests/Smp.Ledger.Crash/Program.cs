using System;
using System.Globalization;
using Smp.Ledger;
using Smp.Ledger.Crash;

// PATH DEVICE GROUPS ROWS-A-GROUP [STAGE ROWS-IN-GROUP GROUP]: appends records of one pen, tells of each commit, and
// kills itself where it is told to.
const int StageArgument = 4;
ulong device = ulong.Parse(args[1], CultureInfo.InvariantCulture);
int groups = int.Parse(args[2], CultureInfo.InvariantCulture);
int rowsAGroup = int.Parse(args[3], CultureInfo.InvariantCulture);
KillingWatch? watch = args.Length > StageArgument ? new KillingWatch(args.AsSpan(StageArgument)) : null;

using LedgerFile ledger = LedgerFile.Open(args[0], watch);
for (int group = 0; group < groups; group++)
{
    using LedgerBatch batch = ledger.BeginBatch();
    for (int row = 1; row <= rowsAGroup; row++)
    {
        batch.AppendRecord(device, MadeRecord.Epoch, MadeRecord.Raw((uint)((group * rowsAGroup) + row)));
    }
    Console.WriteLine(batch.Commit().RowCount);
}
