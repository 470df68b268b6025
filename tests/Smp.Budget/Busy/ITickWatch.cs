namespace Smp.Budget.Busy;

/// <summary>Measures ticks: told right before and right behind each, and of nothing else.</summary>
public interface ITickWatch
{
    /// <summary>A tick begins.</summary>
    void Before();

    /// <summary>A tick has ended.</summary>
    void After(BusyPen pen);
}
