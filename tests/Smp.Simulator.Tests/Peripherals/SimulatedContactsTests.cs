using Smp.Simulator.Peripherals;
using Xunit;

namespace Smp.Simulator.Tests.Peripherals;

public sealed class SimulatedContactsTests
{
    [Fact]
    public void Press_and_release_bounce_and_then_settle()
    {
        BareBoard bare = new BareBoard();
        SimulatedContacts contacts = bare.Board.Contacts;
        int edges = 0;
        for (int i = 0; i < 200; i++)
        {
            contacts.Press();
            edges += EdgesWithin10Ms(bare);
            Assert.True(contacts.IsPressed());
            contacts.Release();
            edges += EdgesWithin10Ms(bare);
            Assert.False(contacts.IsNormallyOpenClosed());
            Assert.True(contacts.IsNormallyClosedClosed());
        }
        Assert.True(edges > 500, $"{edges} edges in 400 movements: nothing bounces.");
    }

    [Fact]
    public void Release_in_the_middle_of_a_bounce_ends_released()
    {
        BareBoard bare = new BareBoard();
        SimulatedContacts contacts = bare.Board.Contacts;
        for (int i = 0; i < 200; i++)
        {
            contacts.Press();
            bare.Advance(i % 40 * 0.1);
            contacts.Release();
            bare.Advance(10);
            Assert.False(contacts.IsNormallyOpenClosed());
            Assert.True(contacts.IsNormallyClosedClosed());
        }
    }

    [Fact]
    public void Both_contacts_are_never_closed_for_longer_than_a_bounce()
    {
        BareBoard bare = new BareBoard();
        SimulatedContacts contacts = bare.Board.Contacts;
        int together = 0;
        for (int i = 0; i < 100; i++)
        {
            contacts.Press();
            for (int step = 0; step < 200; step++)
            {
                bare.Advance(0.05);
                bool isTogether = contacts.IsNormallyOpenClosed() && contacts.IsNormallyClosedClosed();
                together = isTogether ? together + 1 : 0;
                Assert.True(together * 0.05 < 6);
            }
            contacts.Release();
            bare.Advance(20);
        }
    }

    private static int EdgesWithin10Ms(BareBoard bare)
    {
        SimulatedContacts contacts = bare.Board.Contacts;
        int edges = 0;
        bool level = contacts.IsNormallyOpenClosed();
        for (int step = 0; step < 500; step++)
        {
            bare.Advance(0.02);
            edges += contacts.IsNormallyOpenClosed() != level ? 1 : 0;
            level = contacts.IsNormallyOpenClosed();
        }
        return edges;
    }
}
