// Written by nnc from adamw.nn.
import Glibc
import Model
import TrainerRuntime

exit(TrainerMain.run(model: model, single: adamw_f32, double: adamw_f64, arguments: CommandLine.arguments))
