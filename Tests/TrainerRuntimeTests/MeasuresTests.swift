import Testing

@testable import TrainerRuntime

/// How metrics are written for people and for programs.
struct MeasuresTests {
  private let measures = Measures(
    descriptions: [
      MeasureDescription(name: "loss", shape: [], classNames: []),
      MeasureDescription(name: "precision", shape: [3], classNames: ["red", "green", "blue"]),
      MeasureDescription(name: "confusion", shape: [3, 3], classNames: ["red", "green", "blue"]),
      MeasureDescription(name: "recall", shape: [3], classNames: []),
      MeasureDescription(name: "pair", shape: [2], classNames: []),
      MeasureDescription(name: "accuracy", shape: [], classNames: []),
    ],
    values: [[0.25], [0.5, 1, 0], [1200, 3, 0, 4, 5, 6, 7, 8, 9], [0.123456, 1, .nan], [1, 2.5], [0.96111111]])

  @Test func text() {
    #expect(measures.text(prefix: "validation.") == "validation.loss 0.25  validation.accuracy 0.96111")
    #expect(measures["accuracy"] == 0.96111111)
    #expect(measures["precision"].isNaN && measures["other"].isNaN)
  }

  @Test func tables() {
    #expect(
      measures.tables == [
        "         precision  recall",
        "  red          0.5  0.1235",
        "  green          1       1",
        "  blue           0     nan",
        "     pair",
        "  0     1",
        "  1   2.5",
        "  confusion    red  green  blue",
        "  red        1,200      3     0",
        "  green          4      5     6",
        "  blue           7      8     9",
      ])
  }

  @Test func json() throws {
    let text = JSON.object(measures.json)
    #expect(
      text.contains("\"confusion\":[[1200.0,3.0,0.0],[4.0,5.0,6.0],[7.0,8.0,9.0]]")
        || text.contains("\"confusion\": [[1200.0, 3.0, 0.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]]"), "\(text)")
    let parsed = try JSONParser.parse(Array(text.utf8))
    #expect(parsed["loss"]?.double == 0.25)
    #expect(parsed["precision"]?.array?.compactMap(\.double) == [0.5, 1, 0])
    #expect(parsed["confusion"]?.array?.count == 3)
  }
}
