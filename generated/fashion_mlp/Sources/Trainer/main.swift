// Written by nnc from fashion_mlp.nn.
import Glibc
import Model
import TrainerRuntime

exit(TrainerMain.run(model: model, single: fashion_mlp_f32, double: fashion_mlp_f64, arguments: CommandLine.arguments))
