import EventEnvelope

/// A case whose story has been told: its frames, and what it is put on the lists with.
struct ToldCase: Sendable {
  let number: Int
  let place: Place
  let paid: [PaidMonth]
  let batch: FrameBatch

  /// Tells the story of a case.
  init(_ number: Int, in world: World) throws(SimulationError) {
    var script = CaseScript(world: world, number: number)
    do throws(RefusedEvent) { try script.tell() } catch { throw .refused(error) }
    var batch = FrameBatch()
    for frame in script.frames { batch.append(frame) }
    self.number = number
    self.batch = batch
    place = script.place
    paid = script.paid
  }
}
