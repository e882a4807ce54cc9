import Synchronization
import Wording

/// Tells on standard error how far some work is, if it takes over a second.
///
/// At a terminal one line is redrawn up to ten times a second and removed at the end; elsewhere a plain line is
/// written every ten seconds. Use it so that the line also goes when the work fails:
///
///     let meter = options.progress(Text("Importing", "正在导入"), unit: Text("events", "条事件"), total: count)
///     defer { meter.finish() }
///
/// Call ``finish()`` before results are written too: both may go to the same terminal.
final class ProgressMeter: Sendable {
  private struct State {
    var count = 0
    var nextDrawing: Duration
    var isDrawn = false
  }

  private let layout: ProgressLine
  private let isQuiet: Bool
  private let errors: OutputWriter
  private let elapsed: @Sendable () -> Duration
  private let state: Mutex<State>

  /// Makes a meter that begins to measure now.
  ///
  /// - Parameters:
  ///   - activity: what is done.
  ///   - unit: what is counted.
  ///   - total: how many there will be, where it is known.
  ///   - isQuiet: whether nothing is to be shown.
  ///   - language: the language of the line.
  ///   - errors: where it goes.
  ///   - elapsed: the time since the beginning; nil reads the system's clock.
  init(
    _ activity: Text, unit: Text, total: Int? = nil, isQuiet: Bool = false, language: Language = .current,
    errors: OutputWriter = StandardStreams.current.errors, elapsed: (@Sendable () -> Duration)? = nil
  ) {
    let start = ContinuousClock.now
    layout = ProgressLine(activity: activity, unit: unit, total: total, language: language)
    self.isQuiet = isQuiet
    self.errors = errors
    self.elapsed = elapsed ?? { start.duration(to: .now) }
    let isRedrawn = errors.allowsRedrawing
    state = Mutex(State(nextDrawing: isRedrawn ? .seconds(1) : .seconds(10)))
  }

  /// Counts more of the work as done.
  func advance(by count: Int = 1) { update { $0 + count } }

  /// Says how much of the work is done.
  func update(to count: Int) { update { _ in count } }

  /// Removes the line from the terminal.
  func finish() {
    state.withLock { state in
      if state.isDrawn { try? errors.write("\r\u{1B}[K") }
      state.isDrawn = false
    }
  }

  private func update(_ change: (Int) -> Int) {
    state.withLock { state in
      state.count = change(state.count)
      guard !isQuiet else { return }
      let elapsed = elapsed()
      guard elapsed >= state.nextDrawing else { return }
      draw(&state, elapsed: elapsed)
    }
  }

  private func draw(_ state: inout State, elapsed: Duration) {
    let line = layout.text(count: state.count, elapsed: elapsed)
    if errors.allowsRedrawing, let columns = errors.terminalColumns {
      try? errors.write("\r\(DisplayWidth.prefix(of: line, columns: columns - 1))\u{1B}[K")
      state.isDrawn = true
      state.nextDrawing = elapsed + .milliseconds(100)
    } else {
      try? errors.writeLine(line)
      state.nextDrawing = elapsed + .seconds(10)
    }
  }
}
