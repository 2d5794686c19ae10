// Written by nnc from xor.nn.
import Glibc
import Model
import TrainerRuntime

exit(TrainerMain.run(model: model, single: xor_f32, double: xor_f64, arguments: CommandLine.arguments))
