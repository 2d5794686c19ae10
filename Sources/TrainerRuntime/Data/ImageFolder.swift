import Glibc

/// A folder with a folder of PNG images for each class.
enum ImageFolder {
  /// The arrays `image`, of this shape ([height, width] or [height, width, channels]), and `label`. Classes are numbered
  /// in the order of `classNames`, or in that of their folders' names.
  static func read(_ folder: String, shape: [Int]?, classNames: [String]?, _ storage: DataStorage) throws
    -> [(String, NumericArray)]
  {
    let folders = try names(in: folder, folders: true)
    guard !folders.isEmpty else {
      throw TrainerError(
        "there are no folders of images", at: folder,
        hint: "give a folder that has a folder of PNG images for each class")
    }
    if let classNames {
      for name in folders where !classNames.contains(name) {
        throw TrainerError(
          "the folder '\(excerpt(name))' is none of the classes that the model names", at: folder,
          hint: suggestion(for: name, among: classNames, listing: "the classes"))
      }
    }
    let images = ByteCollector(storage, name: folder)
    var labels: [UInt8] = []
    for (position, name) in folders.enumerated() {
      let label = UInt32(truncatingIfNeeded: classNames?.firstIndex(of: name) ?? position)
      let files = try names(in: "\(folder)/\(name)", folders: false).filter { $0.lowercased().hasSuffix(".png") }
      guard !files.isEmpty else {
        throw TrainerError("there are no PNG images", at: "\(folder)/\(name)", hint: "remove the folder, or fill it")
      }
      for file in files {
        if let shape { try images.append(try pixels(of: "\(folder)/\(name)/\(file)", shape: shape)) }
        withUnsafeBytes(of: label.littleEndian) { labels += $0 }
      }
    }
    let count = labels.count / 4
    let label = NumericArray(
      bytes: try Bytes(labels, name: folder), offset: 0, kind: .unsigned32, bigEndian: false, shape: [count])
    guard let shape else { return [("label", label)] }
    let image = NumericArray(
      bytes: try images.finish(), offset: 0, kind: .unsigned8, bigEndian: false, shape: [count] + shape)
    return [("image", image), ("label", label)]
  }

  /// All images of one folder, in the order of their names.
  static func images(in folder: String, shape: [Int], _ storage: DataStorage) throws -> NumericArray {
    let files = try names(in: folder, folders: false).filter { $0.lowercased().hasSuffix(".png") }
    guard !files.isEmpty else { throw TrainerError("there are no PNG images", at: folder) }
    let images = ByteCollector(storage, name: folder)
    for file in files { try images.append(try pixels(of: "\(folder)/\(file)", shape: shape)) }
    return NumericArray(
      bytes: try images.finish(), offset: 0, kind: .unsigned8, bigEndian: false, shape: [files.count] + shape)
  }

  /// An image as numbers of this shape; an error if it has another size, or colours where one channel is declared.
  static func pixels(of path: String, shape: [Int]) throws -> [UInt8] {
    let image = try PNGFile(try Bytes(mapping: path))
    let channels = shape.count == 3 ? shape[2] : 1
    guard shape.count >= 2, image.height == shape[0], image.width == shape[1] else {
      throw TrainerError(
        "the image has \(image.height) rows of \(image.width) pixels, but the model's has shape \(shapeText(shape))",
        at: path, hint: "bring all images to the same size, or write that size in the .nn file")
    }
    guard let pixels = image.pixels(channels: channels) else {
      throw TrainerError(
        channels == 1 ? "the image is coloured, but the model's has one channel" : "images have 1, 3 or 4 channels",
        at: path,
        hint: "write [\(shape[0]), \(shape[1]), 3] as the shape in the .nn file, or convert the images to grey")
    }
    return pixels
  }

  /// The visible entries of a folder, sorted by their bytes.
  private static func names(in path: String, folders: Bool) throws -> [String] {
    guard let directory = opendir(path) else {
      throw TrainerError("cannot open the folder '\(path)': \(systemMessage())", hint: "give it with --data PATH")
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      var status = stat()
      guard stat("\(path)/\(name)", &status) == 0 else { continue }
      if (status.st_mode & S_IFMT == S_IFDIR) == folders { names.append(name) }
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }
}
