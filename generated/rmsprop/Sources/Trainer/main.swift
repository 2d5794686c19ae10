// Written by nnc from rmsprop.nn.
import Glibc
import Model
import TrainerRuntime

exit(TrainerMain.run(model: model, single: rmsprop_f32, double: rmsprop_f64, arguments: CommandLine.arguments))
