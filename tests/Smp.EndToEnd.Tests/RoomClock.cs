using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Smp.Clinic;

namespace Smp.EndToEnd.Tests;

/// <summary>A time of day that processes take for the computer's; it is set, and then goes on by itself.</summary>
/// <remarks>
/// By libfaketime. Its library alone, without the program <c>faketime</c> around it, which would keep signals from what
/// it runs. As a distance from the computer's clock, so that processes agree however long one takes to start. What is
/// measured as a length of time stays real.
/// </remarks>
internal sealed class RoomClock
{
    private static readonly string Library = Find();
    private TimeSpan _ahead;

    /// <summary>The time now.</summary>
    public UtcInstant Now => new((TimeProvider.System.GetUtcNow() + _ahead).ToUnixTimeSeconds());

    /// <summary>What a process is to be started with, as words of <c>env</c>.</summary>
    public string[] Environment =>
    [
        "TZ=UTC", $"LD_PRELOAD={Library}",
        string.Create(CultureInfo.InvariantCulture, $"FAKETIME={_ahead.TotalSeconds:+0.000;-0.000}"),
    ];

    /// <summary>Sets it to a universal time such as 2026-03-12 10:00.</summary>
    public void Set(string time) => _ahead = DateTimeOffset.ParseExact(
        time, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        - TimeProvider.System.GetUtcNow();

    private static string Find() => Directory.GetDirectories("/usr/lib")
        .Select(folder => Path.Combine(folder, "faketime", "libfaketimeMT.so.1")).FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("no libfaketimeMT.so.1 under /usr/lib; install the package faketime.");
}
