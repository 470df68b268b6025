using System;
using Smp.World;

return Simulation.Run(args, Console.Out, Console.Error, WorldPlans.Of);
