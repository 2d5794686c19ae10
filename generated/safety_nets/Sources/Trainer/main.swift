// Written by nnc from safety_nets.nn.
import Glibc
import Model
import TrainerRuntime

exit(TrainerMain.run(model: model, single: safety_nets_f32, double: safety_nets_f64, arguments: CommandLine.arguments))
