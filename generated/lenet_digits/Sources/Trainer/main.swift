// Written by nnc from lenet_digits.nn.
import Glibc
import Model
import TrainerRuntime

exit(TrainerMain.run(model: model, single: lenet_digits_f32, double: lenet_digits_f64, arguments: CommandLine.arguments))
