// Written by nnc from residual_stack.nn.
import Glibc
import Model
import TrainerRuntime

exit(TrainerMain.run(model: model, single: residual_stack_f32, double: residual_stack_f64, arguments: CommandLine.arguments))
