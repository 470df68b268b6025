using System.Linq;
using Smp.Clinic.Protocols;
using Smp.Clinic.Treatments;
using Xunit;

namespace Smp.Clinic.Tests.Treatments;

/// <summary>What a form about health may name.</summary>
public sealed class HealthJudgementTests
{
    [Theory]
    [InlineData("scalperfection", "skin-change")]
    [InlineData("scalpmates", "keloid")]
    public void A_form_names_each_condition_once_the_document_first(string protocolId, string first)
    {
        Protocol protocol = ProtocolShelf.BuiltIn().Find(protocolId)!.Protocol;
        string[] asked = [.. HealthJudgement.QuestionsOf(protocol).Select(one => one.Id)];
        Assert.Equal(asked.Distinct(), asked);
        Assert.Equal(first, asked[0]);
        Assert.Contains("haemophilia", asked);
    }
}
