using System.Linq;
using System.Text;
using Smp.Clinic.Events;
using Xunit;

namespace Smp.Bridge.Tests;

/// <summary>What stands in a row's body is read as it is, or not at all.</summary>
public sealed class EventJsonTests
{
    [Fact]
    public void Every_kind_of_value_is_read()
    {
        EventFields? fields = Read("""{"a":-7,"b":true,"c":false,"d":[1,["x",false]],"e":"\u00e4","event":"tested"}""");
        Assert.Equal(
            new EventFields().Add("a", -7).Add("b", true).Add("c", false)
                .Add("d", FieldValue.Of([FieldValue.Of(1), FieldValue.Of([FieldValue.Of("x"), FieldValue.Of(false)])]))
                .Add("e", "ä"),
            fields);
    }

    [Fact]
    public void What_no_event_of_ours_holds_is_kept_as_it_stands()
    {
        EventFields? fields = Read("""{"a":{"x": 1},"b":null,"event":"foreign"}""");
        Assert.Equal(["""{"x": 1}""", "null"], fields!.Select(pair => pair.Value.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("""{"event":"tested","a":1""")]
    [InlineData("""{"event":"tested"} """ + "x")]
    [InlineData("""{"event":"tested"}{}""")]
    [InlineData("""{"event":7}""")]
    [InlineData("""{"a":1.5,"event":"tested"}""")]
    [InlineData("""{"a":99999999999999999999,"event":"tested"}""")]
    [InlineData("""{"a":1,"a":2,"event":"tested"}""")]
    [InlineData("{\"a\":\"\xFF\",\"event\":\"tested\"")]
    public void What_is_no_object_of_an_event_is_not_read(string json) => Assert.Null(Read(json));

    private static EventFields? Read(string json) =>
        EventJson.TryReadFields(Encoding.Latin1.GetBytes(json), out _, out EventFields fields) ? fields : null;
}
