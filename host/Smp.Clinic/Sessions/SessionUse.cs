namespace Smp.Clinic.Sessions;

/// <summary>When the pen ran in a visit, as far as its records are in the ledger.</summary>
/// <param name="FirstRun">Begin of the first run.</param>
/// <param name="LastEnd">End of the last one.</param>
/// <param name="WorkingSince">Begin of the first run after the last pause.</param>
/// <param name="Pauses">Pauses so far.</param>
public sealed record SessionUse(UtcInstant FirstRun, UtcInstant LastEnd, UtcInstant WorkingSince, int Pauses)
{
    /// <summary>A stop this long counts as a pause, s. Judgement: long enough to stand up and stretch.</summary>
    public const int PauseLeastS = 5 * 60;

    internal SessionUse After(UtcInstant from, UtcInstant end)
    {
        bool isPause = from.UtcS - LastEnd.UtcS >= PauseLeastS;
        return new(
            from < FirstRun ? from : FirstRun, end > LastEnd ? end : LastEnd, isPause ? from : WorkingSince,
            isPause ? Pauses + 1 : Pauses);
    }
}
