import Glibc

extension DataDescription.Source {
  /// The files or folders that it names.
  var paths: [String] {
    switch self {
    case .csv(let path, _, _), .npz(let path), .images(let path): [path]
    case .npy(let files), .idx(let files): files.map(\.path)
    case .cifar(let paths, _): paths
    }
  }
}

extension DataDescription {
  /// All files or folders of the data.
  var paths: [String] { [source, validationSource, testSource].compactMap { $0 }.flatMap(\.paths) }
}

extension Trainer {
  /// How much of the data stays in memory, and where the rest goes: beside the output folder.
  func dataStorage(_ options: Options) throws -> DataStorage {
    var storage = DataStorage()
    if let size = try options.count("--data-memory") {
      let (bytes, overflow) = size.multipliedReportingOverflow(by: 1 << 20)
      storage.memoryLimit = overflow ? Int.max : bytes
    }
    let folder = outputFolder(options)
    if let slash = folder.lastIndex(of: "/") {
      storage.folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    return storage
  }

  /// Where a file of the model's data is: under `--data`, else the model's own path, looked for from the current folder and
  /// then from the folder of the `.nn` source beside the package.
  func dataPath(_ options: Options, of path: String) throws -> String {
    var candidates: [String] = []
    let given = options.text("--data")
    if let given {
      guard fileExists(given) else {
        throw TrainerError("cannot open '\(given)': \(systemMessage())", hint: "give the data with --data PATH")
      }
      var isAlone = model.data.paths.count == 1
      if isAlone, isFolder(given) {
        if case .images = model.data.source {} else { isAlone = false }
      }
      if isAlone { return given }
      guard isFolder(given) else {
        throw TrainerError(
          "the model reads \(counted(model.data.paths.count, "file")), but '\(given)' is one",
          hint: "give the folder that they are in with --data DIR")
      }
      let name = path.split(separator: "/").last.map(String.init) ?? path
      candidates = ["\(given)/\(name)"]
      if name != path, !path.hasPrefix("/") { candidates.append("\(given)/\(path)") }
    } else {
      candidates = [path]
      if !path.hasPrefix("/"), let package = packageFolder() {
        let folder = model.sourceFolder.hasPrefix("/") ? model.sourceFolder : "\(package)/\(model.sourceFolder)"
        candidates.append("\(folder)/\(path)")
      }
    }
    if let found = candidates.first(where: fileExists) { return found }
    // The same file without or with compression serves as well.
    for candidate in candidates {
      let other = candidate.hasSuffix(".gz") ? String(candidate.dropLast(3)) : candidate + ".gz"
      if fileExists(other) { return other }
    }
    throw TrainerError(
      "there is no data file '\(path)'; tried " + candidates.map { "'\($0)'" }.joined(separator: " and "),
      hint: given == nil
        ? "give the file, or the folder that it is in, with --data PATH" : "give the folder of the data")
  }

  /// The nearest folder above the executable that holds a `Package.swift`.
  private func packageFolder() -> String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0, count < buffer.count else { return nil }
    var folder = String(decoding: buffer[0..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      if fileExists(folder + "/Package.swift") { return folder.isEmpty ? "/" : folder }
    }
    return nil
  }
}
