// Written by nnc from fraud_unweighted.nn.
import Glibc
import Model
import TrainerRuntime

exit(TrainerMain.run(model: model, single: fraud_unweighted_f32, double: fraud_unweighted_f64, arguments: CommandLine.arguments))
