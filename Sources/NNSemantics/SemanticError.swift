import NNDiagnostics
import NNSyntax

/// Everything that elaboration can find wrong, as data. `SemanticError+Diagnostic.swift` has the words.
///
/// Strings that messages quote as they are written in the source come with their quotes.
enum SemanticError {
  enum Unused { case parameter, input, binding, storage, value, definition, field }

  // Names.
  case unknownName(String, names: [String], elsewhere: String?, at: SourceRange)
  case duplicate(kind: String, String?, at: SourceRange, first: SourceRange)
  case unused(Unused, String, at: SourceRange)
  /// The declarations of a circle, in order.
  case recursion([Name])
  case unknownDeclaration(kind: String, String, names: [String], at: SourceRange)
  case missingDeclaration(String, at: SourceRange)

  // Calls.
  case notCallable(String, kind: String, at: SourceRange)
  case unknownArgument(String, of: String, names: [String], at: SourceRange, declared: SourceRange?)
  case duplicateArgument(String, at: SourceRange, first: SourceRange)
  /// `stage` is the first parameter of a function that lacks one argument, and was probably meant as a stage of a pipeline.
  case missingArgument(String, of: String, at: SourceRange, declared: SourceRange?, stage: String? = nil)
  case tooManyArguments(of: String, count: Int, expected: Int, at: SourceRange, declared: SourceRange?)
  case wrongKind(found: String, expected: String, use: String, at: SourceRange)
  case unexpectedOver(String, at: SourceRange)
  case randomWithoutShape(at: SourceRange)

  // Compile-time values.
  case overflow(operation: String, at: SourceRange)
  case divisionByZero(at: SourceRange)
  case undefinedResult(operation: String, at: SourceRange)
  case emptyRange(from: Int, to: Int, closed: Bool, at: SourceRange)
  case emptyList(at: SourceRange)
  case raggedList(at: SourceRange)
  case tensorInList(at: SourceRange)
  case constantIsTensor(String, at: SourceRange)
  case conditionNotConstant(at: SourceRange)
  /// `values` are what the names of the condition stand for, with the place in the user's file that gave it.
  case requirement(of: String?, String, values: [(text: String, given: SourceRange?)], at: SourceRange)
  case blockWithoutValue(at: SourceRange)
  case bindingCount(names: Int, found: String, at: SourceRange)
  case noMembers(kind: String, member: String, at: SourceRange)
  case unknownMember(String, names: [String], at: SourceRange)
  case badRounds(Int, limit: Int, at: SourceRange)

  case shape(ShapeError)
  case training(TrainingError)

  /// An operation that the graph refuses.
  case impossible(String, String, at: SourceRange)

  // Limits.
  case tooDeep(at: SourceRange, limit: Int)
  case tooLarge(at: SourceRange)
}

/// A tensor in a message.
struct Operand {
  /// Its source text in quotes, or what it is.
  var text: String
  var shape: [Int]
  var range: SourceRange
  /// Where its axes were introduced, if that is elsewhere.
  var declared: SourceRange?
}

/// What can be wrong with shapes.
enum ShapeError {
  case shapesDiffer(operation: String, left: Operand, right: Operand)
  case innerAxesDiffer(left: Operand, right: Operand, sizes: (Int, Int), transposed: Bool)
  case outerAxesDiffer(left: Operand, right: Operand)
  case contractionOfNumbers(at: SourceRange)
  case inputShape(parameter: String, expected: String, declared: SourceRange, found: Operand)
  case axisDisagrees(name: String, size: Int, origin: SourceRange?, pattern: SourceRange, found: Operand)
  case resultShape(of: String, expected: String, declared: SourceRange, found: Operand)
  case resultCount(of: String, expected: Int, found: Int, at: SourceRange)
  case resultLabel(String, expected: String, at: SourceRange)
  case badSize(Int, at: SourceRange)
  case tooManyElements(String, shape: [Int], at: SourceRange)
  case restInStorage(at: SourceRange)
  case restWithoutSignature(at: SourceRange)
  case noSuchAxis(String, of: Operand, at: SourceRange)
  case axisOutOfRange(Int, of: Operand, at: SourceRange)
  case axisTwice(at: SourceRange)
  case oneAxisNeeded(String, at: SourceRange)
  case notBatched(at: SourceRange)
  case reshapeCount(from: Operand, to: [Int], at: SourceRange)
  case rankTooSmall(String, of: Operand, needed: Int)
  case notAPermutation(Operand, at: SourceRange)
  case tooManyIndices(Int, of: Operand)
  case indexOutOfRange(String, size: Int?, at: SourceRange)
  case countPerAxis(found: Int, axes: Int, at: SourceRange)
  case badPadding(Int, at: SourceRange)
  case windowTooLarge(span: Int?, extent: Int, of: Operand, at: SourceRange)
  case windowsOfOtherSize(positions: Int, found: Int, extent: Int, at: SourceRange)
  case splitCount(size: Int, into: [Int], at: SourceRange)
  case notAdjacent(Operand, at: SourceRange)
  case truthValuesAsNumbers(use: String, at: SourceRange)
}

/// What can be wrong with parameters, data and training.
enum TrainingError {
  // Parameters and states.
  case misplacedStorage(StorageStatement.Kind, String, at: SourceRange)
  case storageWithoutShape(String, at: SourceRange)
  case storageOutsideTraining(String, at: SourceRange)
  case sharedShapesDiffer(String, first: [Int], firstCall: SourceRange?, second: [Int], secondCall: SourceRange)
  case initialShape(String, shape: [Int], found: Operand)
  case tensorOfOtherPhase(String, at: SourceRange)
  case notAssignable(String, declared: SourceRange?, at: SourceRange)
  case assignedShape(String, shape: [Int], found: Operand, batched: Bool)
  case optimizerWithoutUpdate(String, at: SourceRange)
  case noParameters(String, at: SourceRange)
  case unreachedParameter(String, at: SourceRange)

  // Data.
  case missingSource(String, at: SourceRange)
  case fieldWithoutColumns(String, at: SourceRange)
  case classOfFormula(at: SourceRange)
  case duplicateColumn(String, at: SourceRange)
  case duplicateClass(String, at: SourceRange)
  case tooFewClasses(Int, at: SourceRange)
  case tooManyClasses(Int, at: SourceRange)
  case unknownSplit(String?, at: SourceRange)
  case badShare(String, found: String, at: SourceRange)
  case splitSum(Double, at: SourceRange)
  case nothingToTrainOn(at: SourceRange)
  case unknownPart(String?, at: SourceRange)
  case noTrainingSource(at: SourceRange)
  case mixedSources(at: SourceRange)
  case shareOfOwnSource(String, at: SourceRange)
  case unnamedArray(of: String, at: SourceRange)
  case columnsOfArrays([String], at: SourceRange)
  case arrayOfTable(at: SourceRange)
  case unknownArray(String, names: [String], at: SourceRange)
  case imageShape([Int], isFixed: Bool, at: SourceRange)

  // Training.
  case unknownKey(String, of: String, keys: [String], at: SourceRange)
  case missingKey(String, at: SourceRange)
  case inputWithoutField(String, data: Name, names: [String], at: SourceRange)
  case modelWithoutResult(String, at: SourceRange)
  case unnamedResult(at: SourceRange)
  case notScalar(String, shape: [Int], at: SourceRange)
  case notPerExample(String, found: String, at: SourceRange)
  case totalOutsideMeasure(at: SourceRange)
  case parametersOutsideMeasure(at: SourceRange)
  case formulaOfParameterNotScalar(String, found: String, at: SourceRange)
  case totalOfTotal(at: SourceRange)
  case totalOfStatistics(at: SourceRange)
  case eachBesideTotal(at: SourceRange)
  case metricsWithoutNames(at: SourceRange)
  case metricCalledLoss(at: SourceRange)
  case pipedSchedule(String, at: SourceRange)
  case badLearningRate(String, at: SourceRange)
  case validationInSchedule(at: SourceRange)
  case scheduleStateNotNumber(String, at: SourceRange)
  case scheduleWithoutValidation(at: SourceRange)
  case badSetting(String, found: String, expected: String, at: SourceRange)
  case badGroups(at: SourceRange)
  case badPatterns(at: SourceRange)
  case groupWithoutParameter(String, names: [String], at: SourceRange)
  case monitorOfOtherSplit(String, at: SourceRange)
  case unknownMonitor(String, names: [String], at: SourceRange)
  case monitorWithoutGoal(String, at: SourceRange)
  case lossToMaximize(at: SourceRange)
  case monitorNotScalar(String, shape: [Int], at: SourceRange)
}
