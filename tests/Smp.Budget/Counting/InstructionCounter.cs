using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Smp.Budget.Counting;

/// <summary>Rewrites compiled code so that it counts the instructions it executes.</summary>
/// <remarks>
/// At the start of every basic block stands one addition of the block's length. What the code calls outside the
/// rewritten modules costs one instruction, the call: native on the chip, or behind a port.
/// </remarks>
public sealed class InstructionCounter
{
    private readonly List<CountedMethod> _methods = [];

    /// <summary>The methods counted so far; the place is the number.</summary>
    public IReadOnlyList<CountedMethod> Methods => _methods;

    /// <summary>Rewrites every method of a module but those of the types named.</summary>
    public void Rewrite(ModuleDefinition module, IReadOnlyCollection<string> nativeTypes)
    {
        MethodReference counts = module.ImportReference(
            typeof(TickMeter).GetProperty(nameof(TickMeter.Counts))!.GetMethod);
        IEnumerable<MethodDefinition> methods = module.GetTypes()
            .Where(type => !nativeTypes.Contains(type.FullName))
            .SelectMany(type => type.Methods).Where(method => method.HasBody);
        foreach (MethodDefinition method in methods)
        {
            Rewrite(method, counts, _methods.Count);
            _methods.Add(CountedMethod.Of(method));
        }
    }

    private static void Rewrite(MethodDefinition method, MethodReference counts, int number)
    {
        MethodBody body = method.Body;
        body.SimplifyMacros();
        List<Instruction> code = [.. body.Instructions];
        HashSet<Instruction> leaders = Leaders(body);
        ILProcessor editor = body.GetILProcessor();
        Dictionary<Instruction, Instruction> entries = [];
        for (int first = 0; first < code.Count; first++)
        {
            if (leaders.Contains(code[first]))
            {
                int length = 1 + code.Skip(first + 1).TakeWhile(next => !leaders.Contains(next)).Count();
                entries[code[first]] = InsertCount(editor, code[first], counts, number, length);
            }
        }
        Redirect(body, code, entries);
        body.OptimizeMacros();
    }

    private static HashSet<Instruction> Leaders(MethodBody body)
    {
        HashSet<Instruction> leaders = [body.Instructions[0]];
        foreach (Instruction instruction in body.Instructions)
        {
            leaders.UnionWith(TargetsOf(instruction));
            bool endsBlock = instruction.OpCode.FlowControl
                is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw;
            if (endsBlock && instruction.Next is not null)
            {
                leaders.Add(instruction.Next);
            }
        }
        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            Instruction?[] edges = [handler.TryStart, handler.HandlerStart, handler.FilterStart];
            leaders.UnionWith(edges.OfType<Instruction>());
        }
        return leaders;
    }

    private static Instruction[] TargetsOf(Instruction instruction) => instruction.Operand switch
    {
        Instruction one => [one],
        Instruction[] many => many,
        _ => [],
    };

    private static Instruction InsertCount(
        ILProcessor editor, Instruction at, MethodReference counts, int number, int length)
    {
        Instruction[] added =
        [
            editor.Create(OpCodes.Call, counts),
            editor.Create(OpCodes.Ldc_I4, number),
            editor.Create(OpCodes.Ldelema, counts.Module.TypeSystem.Int64),
            editor.Create(OpCodes.Dup),
            editor.Create(OpCodes.Ldind_I8),
            editor.Create(OpCodes.Ldc_I8, (long)length),
            editor.Create(OpCodes.Add),
            editor.Create(OpCodes.Stind_I8),
        ];
        foreach (Instruction one in added)
        {
            editor.InsertBefore(at, one);
        }
        return added[0];
    }

    private static void Redirect(
        MethodBody body, List<Instruction> code, Dictionary<Instruction, Instruction> entries)
    {
        foreach (Instruction instruction in code)
        {
            instruction.Operand = instruction.Operand switch
            {
                Instruction one => entries[one],
                Instruction[] many => many.Select(target => entries[target]).ToArray(),
                object other => other,
                null => null,
            };
        }
        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            handler.TryStart = Moved(handler.TryStart, entries);
            handler.TryEnd = Moved(handler.TryEnd, entries);
            handler.HandlerStart = Moved(handler.HandlerStart, entries);
            handler.HandlerEnd = Moved(handler.HandlerEnd, entries);
            handler.FilterStart = Moved(handler.FilterStart, entries);
        }
    }

    private static Instruction? Moved(Instruction? edge, Dictionary<Instruction, Instruction> entries) =>
        edge is not null && entries.TryGetValue(edge, out Instruction? entry) ? entry : edge;
}
