/// The binary format of CIFAR-10 and CIFAR-100: records of one or two labels and the red, green and blue plane of an
/// image of 32×32 pixels.
enum CIFARFile {
  /// The arrays of a file, by name: `image` of shape [32, 32, 3], and `label`, or `coarse` and `fine`.
  static func read(_ path: String, labels: [String], _ storage: DataStorage) throws -> [(String, NumericArray)] {
    try read(try contents(ofFile: path, storage) { _ in nil }, labels: labels)
  }

  static func read(_ bytes: Bytes, labels: [String]) throws -> [(String, NumericArray)] {
    let record = labels.count + 3072
    let count = bytes.count / record
    guard bytes.count % record == 0 else {
      throw TrainerError(
        "a file of records of \(record) bytes cannot have \(grouped(bytes.count)): there are "
          + "\(bytes.count % record) left over", at: "\(bytes.name): byte \(count * record)",
        hint: bytes.count % (labels.count == 1 ? 3074 : 3073) == 0
          ? "this is a file of CIFAR-\(labels.count == 1 ? "100: use cifar100" : "10: use cifar10")(…)"
          : "give a file of the binary version, such as data_batch_1.bin")
    }
    var result: [(String, NumericArray)] = []
    for (index, name) in labels.enumerated() {
      var label = NumericArray(bytes: bytes, offset: index, kind: .unsigned8, bigEndian: false, shape: [count])
      label.exampleStride = record
      result.append((name, label))
    }
    var image = NumericArray(
      bytes: bytes, offset: labels.count, kind: .unsigned8, bigEndian: false, shape: [count, 32, 32, 3])
    image.exampleStride = record
    image.strides = [32, 1, 1024]
    result.append(("image", image))
    return result
  }
}
