// Written by nnc from resnet20.nn.
import Glibc
import Model
import TrainerRuntime

exit(TrainerMain.run(model: model, single: resnet20_f32, double: resnet20_f64, arguments: CommandLine.arguments))
