// Written by nnc from repaired.nn.
import Glibc
import Model
import TrainerRuntime

exit(TrainerMain.run(model: model, single: repaired_f32, double: repaired_f64, arguments: CommandLine.arguments))
