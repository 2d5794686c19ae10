import Glibc

/// Runs `body` on a thread whose stack suits the depth that `Limits` allows, whatever thread the caller is on.
func withLargeStack<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result {
  let box = ResultBox<Result>()
  let work = Work { box.result = body() }
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  // Address space only: pages are taken as they are used.
  pthread_attr_setstacksize(&attributes, 512 << 20)
  defer { pthread_attr_destroy(&attributes) }
  var thread = pthread_t()
  let status = pthread_create(
    &thread, &attributes,
    { argument in
      guard let argument else { return nil }
      Unmanaged<Work>.fromOpaque(argument).takeUnretainedValue().run()
      return nil
    }, Unmanaged.passUnretained(work).toOpaque())
  if status == 0 { pthread_join(thread, nil) }
  return withExtendedLifetime(work) { box.result ?? body() }
}

/// What the thread does. `pthread_join` orders its writes before the reads that follow.
private final class Work: @unchecked Sendable {
  let run: () -> Void

  init(_ run: @escaping () -> Void) { self.run = run }
}

private final class ResultBox<Result>: @unchecked Sendable {
  var result: Result?
}
