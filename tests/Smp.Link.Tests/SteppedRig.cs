using System;

namespace Smp.Link.Tests;

/// <summary>A host, a pen and what lies between them, on one clock that only a test moves.</summary>
internal abstract class SteppedRig
{
    private readonly int _patienceMs;

    /// <summary>A rig in which nothing that is waited for takes longer than this.</summary>
    protected SteppedRig(int patienceMs)
    {
        _patienceMs = patienceMs;
    }

    public PenConnection Connection { get; protected set; } = null!;

    public PenRequests Requests => Connection.Requests;

    public long NowMs { get; protected set; } = 1_000;

    public abstract void Step();

    public void Run(int ms)
    {
        for (long end = NowMs + ms; NowMs < end;)
        {
            Step();
        }
    }

    /// <returns>False when the condition did not come true within the time.</returns>
    public bool RunUntil(Func<bool> condition, int? msMax = null)
    {
        for (long end = NowMs + (msMax ?? _patienceMs); NowMs < end && !condition();)
        {
            Step();
        }
        return condition();
    }

    public void Open() => Xunit.Assert.True(RunUntil(() => Connection.State == ConnectionState.Open), "never open");

    public RequestHandle Settle(RequestHandle request)
    {
        Xunit.Assert.True(RunUntil(() => request.IsSettled), $"never settled: {request}");
        return request;
    }
}
