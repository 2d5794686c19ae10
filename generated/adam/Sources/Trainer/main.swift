// Written by nnc from adam.nn.
import Glibc
import Model
import TrainerRuntime

exit(TrainerMain.run(model: model, single: adam_f32, double: adam_f64, arguments: CommandLine.arguments))
