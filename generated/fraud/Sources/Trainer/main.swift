// Written by nnc from fraud.nn.
import Glibc
import Model
import TrainerRuntime

exit(TrainerMain.run(model: model, single: fraud_f32, double: fraud_f64, arguments: CommandLine.arguments))
