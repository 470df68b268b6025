using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Smp.Ledger.Canonical;
using Xunit;

namespace Smp.Ledger.Tests;

/// <summary>One way to write an event, and nothing else passes.</summary>
public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("{\"a\":0}")]
    [InlineData("{\"a\":-1,\"b\":9007199254740991,\"c\":-9007199254740991}")]
    [InlineData("{\"A\":[],\"_\":{},\"a\":[1,\"x\",true,false,[],{}]}")]
    [InlineData("{\"a\":\"\\\"\\\\\\b\\t\\n\\f\\r\\u0000\\u000b\\u001f/\u007f\u00e9\u20ac\U0001f600\"}")]
    [InlineData("{\"a-b\":1,\"a.b\":2,\"a0\":3,\"aA\":4,\"a_\":5,\"ab\":6}")]
    public void Canonical_object_passes(string json)
    {
        Assert.True(CanonicalJson.TryCheck(Encoding.UTF8.GetBytes(json), out string why), why);
        Assert.Empty(why);
    }

    [Theory]
    [InlineData("", "expected { (byte 0)")]
    [InlineData("[]", "expected { (byte 0)")]
    [InlineData("1", "expected { (byte 0)")]
    [InlineData("{", "expected \" (byte 1)")]
    [InlineData("{} ", "nothing may follow the object (byte 2)")]
    [InlineData("{}{}", "nothing may follow the object (byte 2)")]
    [InlineData("{ }", "expected \" (byte 1)")]
    [InlineData("{\"a\":1,}", "expected \" (byte 7)")]
    [InlineData("{\"a\" :1}", "expected : (byte 4)")]
    [InlineData("{\"b\":1,\"a\":2}", "a key stands twice or out of order (byte 7)")]
    [InlineData("{\"a\":1,\"a\":2}", "a key stands twice or out of order (byte 7)")]
    [InlineData("{\"\":1}", "a key has 1 to 64")]
    [InlineData("{\"\u00e9\":1}", "a key has 1 to 64")]
    [InlineData("{\"a b\":1}", "a key has 1 to 64")]
    [InlineData("{\"a\":null}", "expected an object")]
    [InlineData("{\"a\":1.0}", "a number must be an integer")]
    [InlineData("{\"a\":1e3}", "a number must be an integer")]
    [InlineData("{\"a\":01}", "an integer has no leading zero")]
    [InlineData("{\"a\":-0}", "an integer has no leading zero")]
    [InlineData("{\"a\":-}", "an integer has no leading zero")]
    [InlineData("{\"a\":+1}", "expected an object")]
    [InlineData("{\"a\":9007199254740992}", "at most 2^53 - 1")]
    [InlineData("{\"a\":99999999999999999999}", "at most 2^53 - 1")]
    [InlineData("{\"a\":True}", "expected an object")]
    [InlineData("{\"a\":tru}", "expected true or false")]
    [InlineData("{\"a\":[1 ,2]}", "expected ] (byte 7)")]
    [InlineData("{\"a\":[1,]}", "expected an object")]
    [InlineData("{\"a\":\"x}", "a string does not end")]
    [InlineData("{\"a\":\"x\ny\"}", "a string does not end, or holds a control character")]
    [InlineData("{\"a\":\"\\/\"}", "an escape that is not needed")]
    [InlineData("{\"a\":\"\\u0041\"}", "an escape that is not needed")]
    [InlineData("{\"a\":\"\\u000a\"}", "an escape that is not needed")]
    [InlineData("{\"a\":\"\\u001F\"}", "an escape that is not needed")]
    [InlineData("{\"a\":\"\\u00", "an escape that is not needed")]
    public void Other_writing_is_refused_with_its_place(string json, string expected)
    {
        Assert.False(CanonicalJson.TryCheck(Encoding.UTF8.GetBytes(json), out string why));
        Assert.Contains(expected, why, StringComparison.Ordinal);
        Assert.Contains("(byte ", why, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused()
    {
        Assert.False(CanonicalJson.TryCheck([.. "{\"a\":\""u8, 0xED, 0xA0, 0x80, .. "\"}"u8], out string why));
        Assert.Equal("not UTF-8", why);
    }

    [Fact]
    public void Keys_depth_and_length_end_where_they_are_said_to()
    {
        AssertCanonical($"{{\"{new string('k', 64)}\":1}}", isCanonical: true);
        AssertCanonical($"{{\"{new string('k', 65)}\":1}}", isCanonical: false);
        AssertCanonical($"{{\"a\":{new string('[', 15)}{new string(']', 15)}}}", isCanonical: true);
        AssertCanonical($"{{\"a\":{new string('[', 16)}{new string(']', 16)}}}", isCanonical: false);
        AssertCanonical($"{{\"a\":\"{new string('x', CanonicalJson.BytesMax - 8)}\"}}", isCanonical: true);
        AssertCanonical($"{{\"a\":\"{new string('x', CanonicalJson.BytesMax - 7)}\"}}", isCanonical: false);
        AssertCanonical(string.Concat(Enumerable.Repeat("{\"a\":", 13_000)), isCanonical: false);
    }

    [Fact]
    public void Writer_refuses_what_the_checker_would()
    {
        Assert.Throws<ArgumentException>(() => new CanonicalObject().Set("a b", 1));
        Assert.Throws<ArgumentException>(() => new CanonicalObject().Set("", 1));
        Assert.Throws<ArgumentException>(() => new CanonicalObject().Set("a", 1).Set("a", 2));
        Assert.Throws<ArgumentException>(() => new CanonicalObject().Set("a", CanonicalJson.IntegerMax + 1));
        Assert.Throws<ArgumentException>(() => new CanonicalObject().Set("a", "\ud800"));
        Assert.Throws<ArgumentException>(() => new CanonicalArray().Add(long.MinValue));
        CanonicalObject nested = new();
        for (int depth = 2; depth <= CanonicalJson.DepthMax; depth++)
        {
            nested = new CanonicalObject().Set("a", nested);
        }
        Assert.True(CanonicalJson.TryCheck(nested.ToUtf8(), out _));
        Assert.Throws<InvalidOperationException>(() => new CanonicalObject().Set("a", nested).ToUtf8());
        string tooLong = new('x', CanonicalJson.BytesMax);
        Assert.Throws<InvalidOperationException>(() => new CanonicalObject().Set("a", tooLong).ToUtf8());
    }

    /// <summary>System.Text.Json reads what was written, and writing what it read gives the same bytes.</summary>
    [Fact]
    public void Any_written_object_is_canonical_and_survives_another_reader()
    {
        Random random = new(7);
        for (int trial = 0; trial < 2_000; trial++)
        {
            byte[] written = RandomObject(random, depth: 1).ToUtf8();
            Assert.True(CanonicalJson.TryCheck(written, out string why), why + Encoding.UTF8.GetString(written));
            using JsonDocument document = JsonDocument.Parse(written);
            Assert.Equal(written, Rewritten(document.RootElement).ToUtf8());
        }
    }

    /// <summary>The checker passes a text exactly when reading and writing it again gives the same bytes.</summary>
    [Fact]
    public void Changed_text_passes_exactly_when_it_is_what_the_writer_would_write()
    {
        Random random = new(8);
        int[] seen = [0, 0];
        for (int trial = 0; trial < 20_000; trial++)
        {
            byte[] changed = Changed(RandomObject(random, depth: 1).ToUtf8(), random);
            bool isCanonical = CanonicalJson.TryCheck(changed, out string why);
            Assert.True(isCanonical == IsRewrittenAlike(changed), $"{why}: {Encoding.UTF8.GetString(changed)}");
            seen[isCanonical ? 1 : 0]++;
        }
        Assert.All(seen, count => Assert.InRange(count, 1_000, 19_000));
    }

    private static void AssertCanonical(string json, bool isCanonical) =>
        Assert.Equal(isCanonical, CanonicalJson.TryCheck(Encoding.UTF8.GetBytes(json), out _));

    private static byte[] Changed(byte[] bytes, Random random)
    {
        const string likely = "{}[]\",:\\0123456789-.eE+ \n/abtnfrul_";
        List<byte> changed = [.. bytes];
        int at = random.Next(changed.Count);
        switch (random.Next(4))
        {
            case 0:
                changed.RemoveAt(at);
                break;
            case 1:
                changed[at] = (byte)likely[random.Next(likely.Length)];
                break;
            case 2:
                changed.Insert(at, (byte)likely[random.Next(likely.Length)]);
                break;
            default:
                changed[at] = (byte)random.Next(256);
                break;
        }
        return [.. changed];
    }

    private static bool IsRewrittenAlike(byte[] bytes)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            return Rewritten(document.RootElement).ToUtf8().AsSpan().SequenceEqual(bytes);
        }
        catch (Exception refusal) when (refusal is JsonException or ArgumentException or InvalidOperationException
            or FormatException)
        {
            return false;
        }
    }

    private static CanonicalObject Rewritten(JsonElement element)
    {
        CanonicalObject result = new();
        foreach (JsonProperty property in element.EnumerateObject())
        {
            _ = property.Value.ValueKind switch
            {
                JsonValueKind.Object => result.Set(property.Name, Rewritten(property.Value)),
                JsonValueKind.Array => result.Set(property.Name, RewrittenArray(property.Value)),
                JsonValueKind.String => result.Set(property.Name, property.Value.GetString()!),
                JsonValueKind.Number => result.Set(property.Name, property.Value.GetInt64()),
                JsonValueKind.True or JsonValueKind.False => result.Set(property.Name, property.Value.GetBoolean()),
                _ => throw new FormatException("null"),
            };
        }
        return result;
    }

    private static CanonicalArray RewrittenArray(JsonElement element)
    {
        CanonicalArray result = new();
        foreach (JsonElement item in element.EnumerateArray())
        {
            _ = item.ValueKind switch
            {
                JsonValueKind.Object => result.Add(Rewritten(item)),
                JsonValueKind.Array => result.Add(RewrittenArray(item)),
                JsonValueKind.String => result.Add(item.GetString()!),
                JsonValueKind.Number => result.Add(item.GetInt64()),
                JsonValueKind.True or JsonValueKind.False => result.Add(item.GetBoolean()),
                _ => throw new FormatException("null"),
            };
        }
        return result;
    }

    private static CanonicalObject RandomObject(Random random, int depth)
    {
        CanonicalObject result = new();
        foreach (int number in Enumerable.Range(0, random.Next(5)))
        {
            string key = $"{"cab_Z-9."[random.Next(8)]}{number}";
            _ = random.Next(depth < 5 ? 5 : 3) switch
            {
                0 => result.Set(key, RandomInteger(random)),
                1 => result.Set(key, RandomText(random)),
                2 => result.Set(key, random.Next(2) == 0),
                3 => result.Set(key, RandomObject(random, depth + 1)),
                _ => result.Set(
                    key, new CanonicalArray().Add(RandomInteger(random)).Add(RandomObject(random, depth + 1))),
            };
        }
        return result;
    }

    private static long RandomInteger(Random random) =>
        random.NextInt64(-CanonicalJson.IntegerMax, CanonicalJson.IntegerMax + 1) >> random.Next(54);

    private static string RandomText(Random random)
    {
        StringBuilder text = new();
        int[] starts = [0, 0x20, 0x7F, 0x3B1, 0x20AC, 0x1F600];
        for (int letter = random.Next(6); letter > 0; letter--)
        {
            text.Append(new Rune(starts[random.Next(starts.Length)] + random.Next(32)));
        }
        return text.ToString();
    }
}
