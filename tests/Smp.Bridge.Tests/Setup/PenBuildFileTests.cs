using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Smp.Bridge.Setup;
using Smp.Wire.Settings;
using Xunit;

namespace Smp.Bridge.Tests.Setup;

/// <summary>A file of what was built in: taken whole, or every fault in it named with its place and range.</summary>
public sealed class PenBuildFileTests
{
    public static TheoryData<string> Names => [.. PenBuildField.All.Select(known => known.Name)];

    [Fact]
    public void A_whole_file_is_taken_with_every_value_in_its_place()
    {
        Assert.Empty(Read(Json(Middle()), out PenBuild build));
        Assert.True(build.IsWithinRange);
        Assert.All(PenBuildField.All, field => Assert.Equal(Middle()[field.Name], field.Get(build)));
        Assert.Equal(14, PenBuildField.All.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Ranges_are_those_of_the_wire(string name)
    {
        PenBuildField field = PenBuildField.Named(name)!;
        Assert.True(With(field, field.Min).IsWithinRange);
        Assert.True(With(field, field.Max).IsWithinRange);
        Assert.False(With(field, field.Max + 1).IsWithinRange);
        Assert.True(field.Min == 0 || !With(field, field.Min - 1).IsWithinRange);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_value_out_of_range_is_named_with_its_line_and_range(string name)
    {
        PenBuildField field = PenBuildField.Named(name)!;
        Dictionary<string, uint> values = Middle();
        values[name] = field.Max + 1;
        int line = 2 + Array.IndexOf([.. values.Keys], name);
        Assert.Equal(
            [$"line {line}: {name} is {field.Max + 1}; give a whole number from {field.Min} to {field.Max}"],
            Read(Json(values), out _));
        values.Remove(name);
        Assert.Equal(
            [$"{name} is missing; give a whole number from {field.Min} to {field.Max}"], Read(Json(values), out _));
    }

    [Theory]
    [InlineData("\"noLoadMa\": 7.5", "line 2: noLoadMa is 7.5; give")]
    [InlineData("\"noLoadMa\": -7", "line 2: noLoadMa is -7; give")]
    [InlineData("\"noLoadMa\": \"7\"", "line 2: noLoadMa is no number; give")]
    [InlineData("\"noLoadMa\": [7]", "line 2: noLoadMa is no number; give")]
    [InlineData("\"noLoadMa\": 99999999999999999999", "give a whole number from 1 to 300")]
    [InlineData("\"noLoadAmps\": 7", "line 2: 'noLoadAmps' is no value of a pen")]
    [InlineData("\"noLoadMa\": 7,\n\"noLoadMa\": 8", "line 3: noLoadMa stands twice")]
    [InlineData("\"noLoadMa\" 7", "line 2: this is no JSON")]
    public void Whatever_else_is_wrong_is_named_with_its_line(string inside, string expected) =>
        Assert.Contains(
            Read("{\n" + inside + "\n}", out _), line => line.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("7")]
    public void What_is_no_object_is_refused(string text) => Assert.NotEmpty(Read(text, out _));

    [Fact]
    public void All_faults_are_told_at_once_and_comments_are_allowed()
    {
        IReadOnlyList<string> complaints = Read(
            "{ // from the data sheet\n\"noLoadMa\": 0,\n\"strokeLengthUm\": 7000 }", out _);
        Assert.Equal(2 + 12, complaints.Count);
        Assert.StartsWith("line 2: noLoadMa is 0", complaints[0], StringComparison.Ordinal);
        Assert.StartsWith("line 3: strokeLengthUm is 7000", complaints[1], StringComparison.Ordinal);
    }

    /// <summary>A file that can be taken.</summary>
    internal static string Json(Dictionary<string, uint> values) =>
        "{\n" + string.Join(",\n", values.Select(value => $"\"{value.Key}\": {value.Value}")) + "\n}\n";

    internal static Dictionary<string, uint> Middle() =>
        PenBuildField.All.ToDictionary(field => field.Name, field => (field.Min + field.Max) / 2);

    private static PenBuild With(PenBuildField changed, uint value)
    {
        var build = new PenBuild();
        foreach (PenBuildField field in PenBuildField.All)
        {
            field.Set(build, field == changed ? value : (field.Min + field.Max) / 2);
        }
        return build;
    }

    private static IReadOnlyList<string> Read(string json, out PenBuild build) =>
        PenBuildFile.Read(Encoding.UTF8.GetBytes(json), out build);
}
