using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Smp.Wire.Docs;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Xunit;

namespace Smp.Wire.Tests.Vectors;

public sealed class MessageVectorTests
{
    private const int HeaderGroups = 4;
    private static readonly int ResponseGroups = LayoutReader.Of(typeof(Response)).Count;

    private readonly SlicedCrc32 _crc = new();

    public static TheoryData<string> Written => VectorFile.NamesOf("messages.txt", "refusals.txt");

    public static TheoryData<string> Readable => VectorFile.NamesOf("messages.txt", "refusals.txt", "minors.txt");

    [Theory]
    [MemberData(nameof(Written))]
    public void Fields_give_the_bytes(string name)
    {
        Vector vector = VectorFile.Named(name);
        Message message = new();
        int length = PayloadText.Write(vector, PartsOf(vector), message.Bytes, Message.PayloadOffset);
        message.Seal(_crc, TypeOf(vector), OperationOf(vector), SequenceOf(vector), length);
        Assert.Equal(Convert.ToHexString(vector.Bytes), Convert.ToHexString(message.Bytes, 0, message.Length));
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void Bytes_give_the_fields(string name)
    {
        Vector vector = VectorFile.Named(name);
        Message message = Loaded(vector.Bytes);
        Assert.Equal(DiscardReason.None, message.Check(_crc));
        IEnumerable<string> header =
            [$"Type={message.Type}", $"Operation={message.Operation}", $"MessageSequence={message.Sequence}"];
        IEnumerable<string> payload =
            PayloadText.Read(message.Bytes, Message.PayloadOffset, message.PayloadEnd, PartsOf(vector));
        Assert.Equal(vector.Fields, string.Join(' ', header.Concat(payload)));
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Groups_of_bytes_are_the_fields_of_the_layout(string name)
    {
        Vector vector = VectorFile.Named(name);
        List<int> widths = [1, 1, 1, 1];
        widths.AddRange(PartsOf(vector).SelectMany(LayoutReader.Of).Select(field => field.Bytes));
        widths.AddRange(Enumerable.Repeat(4, Items(vector["Cartridges"])));
        widths.AddRange(Enumerable.Repeat(WireLimits.RecordBytes, Items(vector["Records"])));
        widths.Add(WireLimits.CrcBytes);
        Assert.Equal(widths, vector.Groups.Select(group => group.Length));
    }

    [Fact]
    public void Every_message_has_its_smallest_and_one_with_fields_also_typical_and_maximum()
    {
        IEnumerable<string> expected = WireCatalogue.All.SelectMany(entry => entry.Parts.Count == 0
            ? [entry.Name + ".smallest"]
            : new[] { entry.Name + ".smallest", entry.Name + ".typical", entry.Name + ".max" });
        Assert.Equal(expected, VectorFile.Of("messages.txt").Select(vector => vector.Name));
    }

    [Fact]
    public void Directions_are_those_of_the_catalogue() =>
        Assert.All(VectorFile.Of("messages.txt"), vector => Assert.Equal(EntryOf(vector).Direction, vector.Direction));

    [Fact]
    public void Every_refusal_has_a_vector_under_its_name()
    {
        IEnumerable<Refusal> reasons = Enum.GetValues<Refusal>().Where(reason => reason != Refusal.None);
        Assert.Equal(
            reasons.Select(reason => $"refused.{reason}: {(byte)reason}, outcome {Response.Refused}"),
            VectorFile.Of("refusals.txt").Select(vector =>
                $"{vector.Name}: {vector["Reason"]}, outcome {vector["Outcome"]}"));
    }

    private static Message Loaded(byte[] bytes)
    {
        Message message = new();
        bytes.CopyTo(message.Bytes, 0);
        message.Length = bytes.Length;
        return message;
    }

    /// <summary>A refusal without content ends behind the head of the Response.</summary>
    private static IReadOnlyList<Type> PartsOf(Vector vector) =>
        TypeOf(vector) == MessageType.Response && vector.Groups.Count == HeaderGroups + ResponseGroups + 1
            ? [typeof(Response)]
            : EntryOf(vector).Parts;

    private static CatalogueEntry EntryOf(Vector vector) => WireCatalogue.All.Single(entry =>
        entry.Type == TypeOf(vector) && entry.Operation == OperationOf(vector));

    private static int Items(string? list) =>
        list is null ? 0 : list.Split(',', StringSplitOptions.RemoveEmptyEntries).Length;

    private static MessageType TypeOf(Vector vector) => Enum.Parse<MessageType>(vector["Type"]!);

    private static byte OperationOf(Vector vector) => byte.Parse(vector["Operation"]!, CultureInfo.InvariantCulture);

    private static byte SequenceOf(Vector vector) =>
        byte.Parse(vector["MessageSequence"]!, CultureInfo.InvariantCulture);
}
