using Smp.Simulator.Peripherals;
using Xunit;

namespace Smp.Simulator.Tests.Peripherals;

/// <summary>Run contacts that stick or rattle: what stands at the two pins and at the high-side switch.</summary>
public sealed class ContactFaultTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Normally_open_contact_sticks_whatever_the_finger_does(bool isClosed)
    {
        BareBoard bare = new BareBoard();
        SimulatedContacts contacts = bare.Board.Contacts;
        contacts.NormallyOpenStuck = isClosed;
        Assert.Equal(isClosed, contacts.IsNormallyOpenClosed());
        bare.Press();
        Assert.Equal(isClosed, contacts.IsNormallyOpenClosed());
        Assert.False(contacts.IsNormallyClosedClosed());
        Assert.Equal(isClosed, contacts.IsPressed());
        contacts.NormallyOpenStuck = null;
        Assert.True(contacts.IsPressed());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Normally_closed_contact_sticks_whatever_the_finger_does(bool isClosed)
    {
        BareBoard bare = new BareBoard();
        SimulatedContacts contacts = bare.Board.Contacts;
        contacts.NormallyClosedStuck = isClosed;
        bare.Press();
        Assert.Equal(isClosed, contacts.IsNormallyClosedClosed());
        Assert.Equal(!isClosed, contacts.IsPressed());
        contacts.Release();
        bare.Advance(20);
        Assert.Equal(isClosed, contacts.IsNormallyClosedClosed());
        Assert.False(contacts.IsPressed());
    }

    [Fact]
    public void One_stuck_contact_alone_gives_no_rail()
    {
        BareBoard bare = new BareBoard();
        bare.DriveFully();
        bare.Board.Watchdog.Feed();
        bare.Board.Contacts.NormallyOpenStuck = true;
        bare.Advance(20);
        Assert.Equal(0, bare.Board.Chain.RailMv);
        bare.Board.Contacts.NormallyOpenStuck = null;
        bare.Board.Contacts.NormallyClosedStuck = false;
        bare.Advance(20);
        Assert.Equal(0, bare.Board.Chain.RailMv);
        Assert.Equal(0, bare.Board.Train.EnergisedUs);
        bare.Board.Contacts.NormallyOpenStuck = true;
        bare.Advance(20);
        Assert.Equal(20_000, bare.Board.Train.EnergisedUs);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Chatter_rattles_both_contacts_and_leaves_them_where_the_finger_is(bool isHeldDown)
    {
        BareBoard bare = new BareBoard();
        SimulatedContacts contacts = bare.Board.Contacts;
        if (isHeldDown)
        {
            bare.Press();
        }
        contacts.Chatter(100);
        int[] levels = new int[4];
        for (int step = 0; step < 200; step++)
        {
            int level = (contacts.IsNormallyOpenClosed() ? 1 : 0) + (contacts.IsNormallyClosedClosed() ? 2 : 0);
            levels[level]++;
            Assert.Equal((level & 1) != 0, contacts.IsNormallyOpenClosed());
            bare.Advance(0.5);
        }
        Assert.All(levels, times => Assert.InRange(times, 20, 80));
        for (int step = 0; step < 100; step++)
        {
            Assert.Equal(isHeldDown, contacts.IsNormallyOpenClosed());
            Assert.Equal(!isHeldDown, contacts.IsNormallyClosedClosed());
            bare.Advance(0.5);
        }
    }

    [Fact]
    public void Chatter_is_ended_by_one_of_no_time_and_does_not_move_a_stuck_contact()
    {
        BareBoard bare = new BareBoard();
        SimulatedContacts contacts = bare.Board.Contacts;
        contacts.NormallyOpenStuck = true;
        contacts.Chatter(1_000);
        for (int step = 0; step < 100; step++)
        {
            bare.Advance(0.5);
            Assert.True(contacts.IsNormallyOpenClosed());
        }
        contacts.NormallyOpenStuck = null;
        contacts.Chatter(0);
        Assert.False(contacts.IsNormallyOpenClosed());
        Assert.True(contacts.IsNormallyClosedClosed());
    }

    [Fact]
    public void Chatter_chops_the_rail_of_a_running_motor()
    {
        BareBoard bare = new BareBoard();
        bare.Press();
        bare.DriveFully();
        bare.Board.Watchdog.Feed();
        bare.Board.Contacts.Chatter(100);
        bare.Advance(100);
        Assert.InRange(bare.Board.Train.EnergisedUs, 10_000, 50_000);
    }
}
