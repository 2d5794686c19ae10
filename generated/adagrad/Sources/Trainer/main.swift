// Written by nnc from adagrad.nn.
import Glibc
import Model
import TrainerRuntime

exit(TrainerMain.run(model: model, single: adagrad_f32, double: adagrad_f64, arguments: CommandLine.arguments))
