// Written by nnc from nesterov.nn.
import Glibc
import Model
import TrainerRuntime

exit(TrainerMain.run(model: model, single: nesterov_f32, double: nesterov_f64, arguments: CommandLine.arguments))
