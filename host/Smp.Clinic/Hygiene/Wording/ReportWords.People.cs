using Smp.Clinic.Events;
using Smp.Clinic.People;

namespace Smp.Clinic.Hygiene.Wording;

/// <content>What is said of clients whose person is gone. None ends in a full stop.</content>
public partial class ReportWords
{
    internal virtual (string What, string Where, string Remedy) ClientErased(ClientErased erased) => (
        $"Client {erased.Client} is erased: the reference stands for nobody any more, the hygiene record stays",
        $"ground {ErasureBasisWords.WordOf(erased.Basis)}, by {erased.Person}, {erased.At.Spoken}",
        "Nothing is to be done");

    internal virtual (string What, string Where, string Remedy) ErasureUnfinished(ErasureIntended begun) => (
        $"The erasure of client {begun.Client} was begun, and nothing says that it was done",
        $"ground {ErasureBasisWords.WordOf(begun.Basis)}, by {begun.Person}, {begun.At.Spoken}",
        $"Repeat it: smp retention erase {begun.Client}");
}
