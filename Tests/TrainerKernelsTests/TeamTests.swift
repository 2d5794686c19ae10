import Testing
import TrainerKernels
import TrainerKernelsSupport

/// Some machines that run this have two cores: the larger teams have to share them.
@Suite(.serialized) struct TeamTests {
  @Test(arguments: [1, 2, 4, 7]) func barriersKeepWorkersTogether(workers: Int32) {
    #expect(support_team(workers, workers <= 2 ? 2000 : 200, 3, 0) == 0)
  }

  /// Longer than the 50 ms after which workers sleep.
  @Test(arguments: [2, 4]) func sleepingWorkersWake(workers: Int32) {
    #expect(support_team(workers, 5, 2, 70_000) == 0)
  }

  /// Near the moment at which they fall asleep.
  @Test func workersThatFallAsleepWake() {
    for pause in stride(from: Int32(49_000), through: 51_000, by: 250) {
      #expect(support_team(3, 2, 1, pause) == 0)
    }
  }

  @Test func teamsStartAndStop() {
    for _ in 0..<200 { #expect(support_team(3, 1, 1, 0) == 0) }
    #expect(support_team(4, 0, 0, 0) == 0)
  }

  @Test func impossibleSizesGiveNoTeam() {
    #expect(nnc_team_create(0) == nil)
    #expect(nnc_team_create(-3) == nil)
    #expect(nnc_team_create(1 << 20) == nil)
    nnc_team_destroy(nil)
  }

  @Test(arguments: [1, 2, 4]) func smallestKernelIsNoted(workers: Int32) {
    for _ in 0..<50 { #expect(support_team_trace(workers, 1000) == 1) }
  }

  #if arch(x86_64) || arch(arm64)
    @Test(arguments: [1, 2, 5]) func subnormalNumbersCountAsZero(workers: Int32) {
      #expect(support_team_subnormals(workers) == 0)
    }
  #endif

  @Test(arguments: [1, 2, 4]) func workersMultiplyAtTheSameTime(workers: Int32) {
    #expect(support_team_gemm(workers, 200) == 0)
  }
}
