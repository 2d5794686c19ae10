// Written by nnc from momentum.nn.
import Glibc
import Model
import TrainerRuntime

exit(TrainerMain.run(model: model, single: momentum_f32, double: momentum_f64, arguments: CommandLine.arguments))
