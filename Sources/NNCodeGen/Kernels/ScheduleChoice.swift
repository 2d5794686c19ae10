/// A way to compute something faster that is chosen where it pays; each can be switched off by itself.
package enum ScheduleChoice: String, CaseIterable, Sendable {
  /// 3 × 3 convolutions by Winograd's method (see `chooseWinograd`).
  case winograd
}
