using Smp.App.Pages;

namespace Smp.App.Reports.Html.Charts;

/// <summary>A scale of time up the side of a chart of columns.</summary>
internal sealed class ColumnScale
{
    private const int StepsMax = 4;
    private const int HeadPx = 14;

    private readonly long _stepMs;
    private readonly long _topMs;
    private readonly int _heightPx;

    public ColumnScale(long largestMs, int heightPx)
    {
        _stepMs = Plot.StepMs(largestMs, StepsMax);
        _topMs = (largestMs + _stepMs - 1) / _stepMs * _stepMs;
        _heightPx = heightPx;
    }

    /// <summary>How high a time stands.</summary>
    public double Y(long ms) => _heightPx - ((double)ms / _topMs * (_heightPx - HeadPx));

    /// <summary>The lines, each with its time above it.</summary>
    public void Write(Markup page)
    {
        for (long ms = _stepMs; ms <= _topMs; ms += _stepMs)
        {
            page.Level("rule", Y(ms)).Label("0", Y(ms) - 4, Plot.HourMinute(ms));
        }
        page.Level("axis", _heightPx);
    }

    /// <summary>One column of so many.</summary>
    public void Column(Markup page, string look, int index, int count, long ms, string told)
    {
        const double LeftShare = 0.06;
        double slot = (1 - LeftShare) / count;
        double width = slot * 0.72;
        string x = Plot.Percent(LeftShare + (index * slot) + ((slot - width) / 2), 1);
        page.Bar(look, x, Y(ms), Plot.Percent(width, 1), _heightPx - Y(ms), told);
    }
}
