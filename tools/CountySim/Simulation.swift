import CaseEvents
import EventEnvelope

/// A run: the world, then every case, then the payment lists, then all of it in order of time.
struct Simulation {
  let options: SimulationOptions
  /// How many bytes of frames may stay in memory before they go to disk.
  var memoryBound = 160 << 20
  /// Where they go.
  var temporaryDirectory = "/tmp"
  /// How many workers there are; the bytes don't depend on it.
  var workers = 2
  /// Told from time to time how far the run is.
  var progress = Progress.silent

  /// How many cases a worker takes at once.
  private static let batchSize = 64

  /// Writes the run's events to a sink, which is given back with the number of events.
  func run<Sink: ByteSink>(to sink: Sink) async throws(SimulationError) -> (sink: Sink, events: UInt64) {
    let world = try World(options)
    var store = FrameStore(
      firstDay: world.firstDay, dayCount: world.endDay.days(since: world.firstDay), bound: memoryBound,
      directory: temporaryDirectory)
    var head = FrameBatch()
    for frame in world.frames { head.append(frame) }
    try keep(head, in: &store)
    var register = PaymentRegister(options)
    try await tellCases(of: world, into: &store, &register)
    try await payLists(of: world, from: register, into: &store)
    var emitter = Emitter(source: "county-sim/\(options.seed)", sink: sink)
    for day in 0..<store.dayCount {
      let bytes: [UInt8]
      do throws(OutputError) { bytes = try store.take(day: day) } catch { throw .output(error) }
      try await emitter.emit(bytes, workers: workers)
      progress.report("writing", day + 1, of: store.dayCount)
    }
    return (emitter.finished(), emitter.count)
  }

  private func tellCases(
    of world: World, into store: inout FrameStore, _ register: inout PaymentRegister
  ) async throws(SimulationError) {
    var pipeline = Pipeline<Range<Int>, [ToldCase]>(width: workers) { numbers throws(SimulationError) in
      var told: [ToldCase] = []
      for number in numbers { told.append(try ToldCase(number, in: world)) }
      return told
    }
    for first in stride(from: 1, through: options.cases, by: Self.batchSize) {
      let numbers = first..<Swift.min(first + Self.batchSize, options.cases + 1)
      if let told = try await pipeline.enter(numbers) { try keep(told, in: &store, &register) }
      progress.report("cases", first - 1, of: options.cases)
    }
    while let told = try await pipeline.next() { try keep(told, in: &store, &register) }
  }

  private func keep(
    _ told: [ToldCase], in store: inout FrameStore, _ register: inout PaymentRegister
  ) throws(SimulationError) {
    for one in told {
      try keep(one.batch, in: &store)
      register.enter(one.paid, case: one.number, at: one.place)
    }
  }

  private func payLists(
    of world: World, from register: PaymentRegister, into store: inout FrameStore
  ) async throws(SimulationError) {
    var pipeline = Pipeline<PaymentListPlan, FrameBatch>(width: workers) { plan throws(SimulationError) in
      var script = PaymentListScript(plan, in: world)
      do throws(RefusedEvent) { try script.tell() } catch { throw .refused(error) }
      return script.batch
    }
    for plan in register.plans() {
      if let batch = try await pipeline.enter(plan) { try keep(batch, in: &store) }
    }
    while let batch = try await pipeline.next() { try keep(batch, in: &store) }
  }

  private func keep(_ batch: FrameBatch, in store: inout FrameStore) throws(SimulationError) {
    do throws(OutputError) { try store.append(batch) } catch { throw .output(error) }
  }
}
