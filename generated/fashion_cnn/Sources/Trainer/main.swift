// Written by nnc from fashion_cnn.nn.
import Glibc
import Model
import TrainerRuntime

exit(TrainerMain.run(model: model, single: fashion_cnn_f32, double: fashion_cnn_f64, arguments: CommandLine.arguments))
