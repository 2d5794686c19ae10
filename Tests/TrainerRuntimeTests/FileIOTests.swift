import Foundation
import Testing

@testable import TrainerRuntime

struct FileIOTests {
  private func replace(_ place: Workplace, _ text: String, copy: String? = nil) throws {
    try Array(text.utf8).withUnsafeBytes {
      try replaceFile(folder: place.folder.path, name: "last", copy: copy, parts: [$0])
    }
  }

  @Test func replacesAFileAndItsCopy() throws {
    let place = try Workplace(rows: 1)
    try replace(place, "first", copy: "best")
    try replace(place, "second")
    #expect(try place.bytes("last") == Array("second".utf8))
    #expect(try place.bytes("best") == Array("first".utf8))
    #expect(!place.exists("last.partial") && !place.exists("best.partial"))
  }

  /// Killed between the two renames, a run leaves `last.partial` as a second name of `best`.
  @Test func doesNotWriteThroughALeftoverName() throws {
    let place = try Workplace(rows: 1)
    try replace(place, "best so far", copy: "best")
    #expect(link(place.path("best"), place.path("last.partial")) == 0)
    try replace(place, "later")
    #expect(try place.bytes("best") == Array("best so far".utf8))
    #expect(try place.bytes("last") == Array("later".utf8))
  }

  @Test func oneRunHasAFolder() throws {
    let place = try Workplace(rows: 1)
    var lock = try FolderLock(ifThereIs: place.folder.path)
    #expect(lock != nil)
    #expect(throws: TrainerError.self) { try FolderLock(ifThereIs: place.folder.path) }
    lock = nil
    #expect(try FolderLock(ifThereIs: place.folder.path) != nil)
    #expect(try FolderLock(ifThereIs: place.path("none")) == nil)
  }
}
