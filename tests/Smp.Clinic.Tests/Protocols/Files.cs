using System.Text;
using System.Text.Json.Nodes;
using Smp.Clinic.Protocols;
using Xunit;

namespace Smp.Clinic.Tests.Protocols;

/// <summary>The files that come with the program, and how tests change them.</summary>
internal static class Files
{
    public const string A = "scalperfection";
    public const string B = "scalpmates";

    public static Protocol Of(string id) => ProtocolShelf.BuiltIn().Find(id)!.Protocol;

    public static string TextOf(string id) => Encoding.UTF8.GetString(ProtocolShelf.BuiltInBytes(id)!);

    public static JsonObject Tree(string id) => JsonNode.Parse(TextOf(id))!.AsObject();

    /// <summary>The file with one place changed; the place must be there, once.</summary>
    public static byte[] Changed(string id, string old, string put)
    {
        string text = TextOf(id);
        int at = text.IndexOf(old, System.StringComparison.Ordinal);
        Assert.True(at >= 0 && text.IndexOf(old, at + 1, System.StringComparison.Ordinal) < 0, $"'{old}' once");
        return Encoding.UTF8.GetBytes(text.Replace(old, put, System.StringComparison.Ordinal));
    }

    public static ProtocolRefusal RefusalOf(byte[] file)
    {
        Assert.False(ProtocolReader.TryRead(file, out _, out ProtocolRefusal? refusal), "It was read.");
        return refusal;
    }

    public static Protocol Read(byte[] file)
    {
        Assert.True(ProtocolReader.TryRead(file, out ProtocolFile? read, out ProtocolRefusal? refusal),
            refusal?.Sentence);
        return read.Protocol;
    }
}
