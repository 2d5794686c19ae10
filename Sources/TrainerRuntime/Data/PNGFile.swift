import TrainerKernels

/// A PNG image: greyscale or colour, with or without transparency or a palette, 1 to 16 bits, not interlaced.
struct PNGFile {
  enum Colour: UInt8 {
    case grey = 0
    case rgb = 2
    case palette = 3
    case greyAlpha = 4
    case rgba = 6

    /// Numbers of a pixel as it is stored.
    var samples: Int {
      switch self {
      case .grey, .palette: 1
      case .greyAlpha: 2
      case .rgb: 3
      case .rgba: 4
      }
    }
  }

  let width: Int
  let height: Int
  let colour: Colour
  private let depth: Int
  private let palette: [UInt8]
  /// Rows of samples, filters undone.
  private let rows: [UInt8]
  private let rowBytes: Int

  static let magic: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  /// Larger images are not for networks that are trained whole.
  private static let sizeLimit = 1 << 14

  init(_ bytes: Bytes) throws {
    func damaged(_ what: String, _ offset: Int) -> TrainerError {
      TrainerError(what, at: "\(bytes.name): byte \(offset)", hint: "save the image again as PNG")
    }
    guard bytes.starts(with: PNGFile.magic) else { throw damaged("this is not a PNG image", 0) }
    var position = 8
    var header: (width: Int, height: Int, depth: Int, colour: Colour)?
    var palette: [UInt8] = []
    var compressed: [UInt8] = []
    var isComplete = false
    while !isComplete {
      guard position <= bytes.count - 12 else { throw damaged("the image is cut off", bytes.count) }
      let length = Int(bytes.number(at: position, width: 4, bigEndian: true))
      guard length <= bytes.count - position - 12 else {
        throw damaged("a part of \(grouped(length)) bytes does not fit into the file", position)
      }
      let data = position + 8
      let checksum = nnc_crc32(0, (bytes.address + position + 4).assumingMemoryBound(to: UInt8.self), length + 4)
      guard UInt64(checksum) == bytes.number(at: data + length, width: 4, bigEndian: true) else {
        throw damaged("the checksum of a part is wrong", data + length)
      }
      switch String(decoding: bytes.buffer[(position + 4)..<data], as: UTF8.self) {
      case "IHDR":
        guard length == 13, header == nil else { throw damaged("the header is damaged", position) }
        let width = Int(bytes.number(at: data, width: 4, bigEndian: true))
        let height = Int(bytes.number(at: data + 4, width: 4, bigEndian: true))
        let depth = Int(bytes[data + 8])
        guard (1...PNGFile.sizeLimit).contains(width), (1...PNGFile.sizeLimit).contains(height) else {
          throw damaged("an image of \(width)×\(height) pixels cannot be read", data)
        }
        guard let colour = Colour(rawValue: bytes[data + 9]), PNGFile.allows(depth, colour), bytes[data + 10] == 0,
          bytes[data + 11] == 0
        else { throw damaged("this kind of PNG is unknown", data + 8) }
        guard bytes[data + 12] == 0 else {
          throw damaged("interlaced images cannot be read", data + 12)
        }
        header = (width, height, depth, colour)
      case "PLTE":
        guard length % 3 == 0, length <= 768 else { throw damaged("the palette is damaged", position) }
        palette = Array(bytes.buffer[data..<data + length])
      case "IDAT": compressed += bytes.buffer[data..<data + length]
      case "IEND": isComplete = true
      case let kind:
        // A part whose name begins with a small letter may be passed over.
        guard kind.utf8.first.map({ $0 & 0x20 != 0 }) == true else {
          throw damaged("the part '\(excerpt(kind))' is unknown", position)
        }
      }
      position = data + length + 4
    }
    guard let (width, height, depth, colour) = header else { throw damaged("the header is missing", 8) }
    guard colour != .palette || !palette.isEmpty else { throw damaged("the palette is missing", 8) }
    (self.width, self.height, self.depth, self.colour, self.palette) = (width, height, depth, colour, palette)
    rowBytes = (width * colour.samples * depth + 7) / 8
    // One byte before each row names its filter. Unpacking grows with the data there is, not with what the header says.
    let needed = (rowBytes + 1) * height
    let unpacked = try unpack(
      try Bytes(compressed, name: bytes.name), NNC_INFLATE_ZLIB, DataStorage(memoryLimit: Int.max)
    ) { _ in needed }
    guard unpacked.count == needed else {
      throw damaged("there are \(unpacked.count < needed ? "fewer" : "more") pixels than the header says", bytes.count)
    }
    guard
      let rows = PNGFile.undoFilters(unpacked, rowBytes: rowBytes, pixelBytes: max(1, colour.samples * depth / 8))
    else { throw damaged("the filter of a row is unknown", 8) }
    self.rows = rows
    if colour == .palette, let wrong = (0..<width * height).first(where: { paletteIndex($0) * 3 + 2 >= palette.count })
    {
      throw damaged("pixel \(wrong) uses an entry that the palette does not have", 8)
    }
  }

  private static func allows(_ depth: Int, _ colour: Colour) -> Bool {
    switch colour {
    case .grey: [1, 2, 4, 8, 16].contains(depth)
    case .palette: [1, 2, 4, 8].contains(depth)
    case .rgb, .greyAlpha, .rgba: depth == 8 || depth == 16
    }
  }

  /// nil if a row has an unknown filter.
  private static func undoFilters(_ source: Bytes, rowBytes: Int, pixelBytes: Int) -> [UInt8]? {
    let height = source.count / (rowBytes + 1)
    var rows = [UInt8](repeating: 0, count: rowBytes * height)
    for row in 0..<height {
      let start = row * (rowBytes + 1)
      let filter = source[start]
      guard filter <= 4 else { return nil }
      for index in 0..<rowBytes {
        let place = row * rowBytes + index
        let left = index >= pixelBytes ? Int(rows[place - pixelBytes]) : 0
        let above = row > 0 ? Int(rows[place - rowBytes]) : 0
        let corner = row > 0 && index >= pixelBytes ? Int(rows[place - rowBytes - pixelBytes]) : 0
        let prediction: Int
        switch filter {
        case 1: prediction = left
        case 2: prediction = above
        case 3: prediction = (left + above) / 2
        case 4:
          // Paeth: whichever neighbour is nearest to left + above - corner.
          let (a, b, c) = (abs(above - corner), abs(left - corner), abs(left + above - 2 * corner))
          prediction = a <= b && a <= c ? left : b <= c ? above : corner
        default: prediction = 0
        }
        rows[place] = source[start + 1 + index] &+ UInt8(truncatingIfNeeded: prediction)
      }
    }
    return rows
  }

  private func paletteIndex(_ pixel: Int) -> Int { Int(sample(pixel, 0)) }

  /// As it is stored: 0 to 2^depth - 1; of 16 bits the upper eight.
  private func sample(_ pixel: Int, _ index: Int) -> UInt8 {
    let (row, column) = pixel.quotientAndRemainder(dividingBy: width)
    let position = column * colour.samples + index
    switch depth {
    case 16: return rows[row * rowBytes + 2 * position]
    case 8: return rows[row * rowBytes + position]
    default:
      let bit = position * depth
      return rows[row * rowBytes + bit / 8] >> UInt8(8 - depth - bit % 8) & UInt8(1 << depth - 1)
    }
  }

  /// True if grey, so that one channel holds all.
  var isGrey: Bool { colour == .grey || colour == .greyAlpha }

  /// The pixels with 1 (grey), 3 (RGB) or 4 (RGBA) channels, 0 to 255 each. Grey becomes three equal channels;
  /// transparency is left out of 1 and 3 channels. Colour cannot become grey: nil.
  func pixels(channels: Int) -> [UInt8]? {
    guard channels == 3 || channels == 4 || (channels == 1 && isGrey) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(width * height * channels)
    let scale = UInt8(depth < 8 ? 255 / (1 << depth - 1) : 1)
    for pixel in 0..<width * height {
      switch colour {
      case .grey, .greyAlpha:
        let value = sample(pixel, 0) &* scale
        for _ in 0..<min(3, channels) { result.append(value) }
        if channels == 4 { result.append(colour == .greyAlpha ? sample(pixel, 1) : 255) }
      case .rgb, .rgba:
        for index in 0..<3 { result.append(sample(pixel, index)) }
        if channels == 4 { result.append(colour == .rgba ? sample(pixel, 3) : 255) }
      case .palette:
        let entry = paletteIndex(pixel) * 3
        result += palette[entry..<entry + 3]
        if channels == 4 { result.append(255) }
      }
    }
    return result
  }
}
