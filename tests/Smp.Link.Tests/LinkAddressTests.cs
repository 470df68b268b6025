using System;
using Xunit;

namespace Smp.Link.Tests;

public sealed class LinkAddressTests
{
    [Theory]
    [InlineData("serial:/dev/ttyUSB0", "serial:/dev/ttyUSB0?baud=115200")]
    [InlineData("serial:/dev/ttyUSB0?baud=9600", "serial:/dev/ttyUSB0?baud=9600")]
    [InlineData("pty:out/pen", "pty:out/pen")]
    [InlineData("tcp://127.0.0.1:4000", "tcp://127.0.0.1:4000")]
    [InlineData("tcp://[::1]:65535", "tcp://[::1]:65535")]
    public void An_address_is_read_and_written(string text, string full)
    {
        Assert.True(LinkAddress.TryParse(text, out LinkAddress? address, out string error));
        Assert.Equal("", error);
        Assert.Equal(full, address!.ToString());
    }

    [Theory]
    [InlineData("/dev/ttyUSB0", "its scheme is not known: use serial:PATH?baud=115200, pty:PATH or tcp://HOST:PORT.")]
    [InlineData("", "its scheme is not known: use serial:PATH?baud=115200, pty:PATH or tcp://HOST:PORT.")]
    [InlineData("serial:", "it names no device: use serial:PATH, such as serial:/dev/ttyUSB0.")]
    [InlineData("serial:?baud=9600", "it names no device: use serial:PATH, such as serial:/dev/ttyUSB0.")]
    [InlineData("serial:/dev/a?parity=even", "option 'parity=even' is not known: the only one is baud=RATE.")]
    [InlineData("serial:/dev/a?", "option '' is not known: the only one is baud=RATE.")]
    [InlineData("pty:", "it names no device: use pty:PATH, the path given to the pen.")]
    [InlineData("pty:/tmp/pen?baud=9600", "a pty has no options: leave out what follows the question mark.")]
    [InlineData("tcp://host", "it has no port: use tcp://HOST:PORT.")]
    [InlineData("tcp://[::1]", "it has no port: use tcp://HOST:PORT.")]
    [InlineData("tcp://::1:80", "an IPv6 host needs brackets: use tcp://[HOST]:PORT.")]
    [InlineData("tcp://:80", "it names no host: use tcp://HOST:PORT.")]
    [InlineData("tcp://a/b:80", "it names no host: use tcp://HOST:PORT.")]
    [InlineData("tcp://host:0", "'0' is not a port: use a number from 1 to 65535.")]
    [InlineData("tcp://host:65536", "'65536' is not a port: use a number from 1 to 65535.")]
    [InlineData("tcp://host:+80", "'+80' is not a port: use a number from 1 to 65535.")]
    public void What_is_no_address_is_told_in_one_line_with_the_cure(string text, string why)
    {
        Assert.False(LinkAddress.TryParse(text, out LinkAddress? address, out string error));
        Assert.Null(address);
        Assert.Equal($"Link address '{text}': {why}", error);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("115201")]
    [InlineData("-9600")]
    [InlineData("fast")]
    public void A_baud_rate_outside_the_list_is_refused_with_the_list(string baud)
    {
        Assert.False(LinkAddress.TryParse($"serial:/dev/a?baud={baud}", out _, out string error));
        Assert.Contains(
            "use one of 9600, 19200, 38400, 57600, 115200, 230400, 460800, 921600.", error, StringComparison.Ordinal);
    }
}
