extension WorldScript {
  func check(_ planned: PlannedEvent) throws(RefusedEvent) {}
}
