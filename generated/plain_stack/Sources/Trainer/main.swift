// Written by nnc from plain_stack.nn.
import Glibc
import Model
import TrainerRuntime

exit(TrainerMain.run(model: model, single: plain_stack_f32, double: plain_stack_f64, arguments: CommandLine.arguments))
