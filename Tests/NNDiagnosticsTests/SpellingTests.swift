import NNDiagnostics
import Testing

struct SpellingTests {
  @Test(arguments: [
    ("sofmax", "softmax"), ("Liner", "Linear"), ("linear", "Linear"), ("dorpout", "dropout"), ("rleu", "relu"),
    ("modle", "model"), ("weigth_decay", "weight_decay"), ("lrr", "lr"),
  ])
  func slipsAreFound(word: String, meant: String) {
    let candidates = ["softmax", "Linear", "dropout", "relu", "model", "weight_decay", "lr"]
    #expect(closestMatch(to: word, in: candidates) == meant)
  }

  @Test(arguments: ["", "tanh", "x", "convolution", "softmaxsoftmax", String(repeating: "softmax", count: 100_000)])
  func otherWordsAreNot(word: String) {
    #expect(closestMatch(to: word, in: ["softmax", "Linear", "y", "", word]) == nil)
  }

  @Test func theNearestWinsThenTheAlphabet() {
    #expect(closestMatch(to: "layer", in: Set(["layers", "layrs", "player"])) == "layers")
    #expect(closestMatch(to: "abcdef", in: ["abcdxx", "abcdez"]) == "abcdez")
  }

  @Test func distances() {
    func distance(_ first: String, _ second: String) -> Int { editDistance(Array(first.utf8), Array(second.utf8)) }
    #expect(distance("", "abc") == 3)
    #expect(distance("abc", "") == 3)
    #expect(distance("kitten", "sitting") == 3)
    #expect(distance("ab", "ba") == 1)
    #expect(distance("abc", "abc") == 0)
  }
}
