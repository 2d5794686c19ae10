// Written by nnc from robust_mlp.nn.
import Glibc
import Model
import TrainerRuntime

exit(TrainerMain.run(model: model, single: robust_mlp_f32, double: robust_mlp_f64, arguments: CommandLine.arguments))
