// Written by nnc from sgd.nn.
import Glibc
import Model
import TrainerRuntime

exit(TrainerMain.run(model: model, single: sgd_f32, double: sgd_f64, arguments: CommandLine.arguments))
