// Written by nnc from perceptron.nn.
import Glibc
import Model
import TrainerRuntime

exit(TrainerMain.run(model: model, single: perceptron_f32, double: perceptron_f64, arguments: CommandLine.arguments))
