// Written by nnc from vanishing.nn.
import Glibc
import Model
import TrainerRuntime

exit(TrainerMain.run(model: model, single: vanishing_f32, double: vanishing_f64, arguments: CommandLine.arguments))
