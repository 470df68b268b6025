using System;
using System.Linq;
using Smp.Ledger.Verification;

namespace Smp.App.Verbs;

/// <summary>What a record that holds may still show, for people and for scripts.</summary>
internal static class NoticeLines
{
    /// <summary>A line for each, and how many more there are.</summary>
    public static void Tell(LedgerNotices notices)
    {
        foreach (LedgerNotice notice in notices.Kept)
        {
            Console.WriteLine(notice);
        }
        if (notices.Count > notices.Kept.Count)
        {
            Console.WriteLine($"NOTICE and {notices.Count - notices.Kept.Count} more rows like these");
        }
    }

    /// <summary>The same as objects.</summary>
    public static object[] ForJson(LedgerNotices notices) =>
    [
        .. notices.Kept.Select(notice =>
            new { row = notice.Row, kind = notice.Word, what = notice.What, toDo = notice.ToDo }),
    ];
}
