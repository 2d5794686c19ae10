// Written by nnc from digits.nn.
import Glibc
import Model
import TrainerRuntime

exit(TrainerMain.run(model: model, single: digits_f32, double: digits_f64, arguments: CommandLine.arguments))
