import Testing

@testable import CountyKit

/// What a module keeps: put back as it was without being copied, and saved whole.
@Suite struct ModuleStateTests {
  @Test func whatWasChangedIsPutBack() {
    var state = ModuleState()
    state["a"] = 1
    state["b"] = "kept"
    state.count("n", by: 3)
    let before = state
    state.begin()
    state["a"] = 2
    state["a"] = nil
    state["c"] = true
    state.count("n")
    state.count("new", by: -1)
    #expect(state.keys() == ["b", "c", "n", "new"])
    state.undo()
    #expect(state == before)
    #expect(state["a"] == 1 && state["n"] == 3 && state["c"] == nil)
    state.undo()
    #expect(state == before)
  }

  @Test func whatWasSavedIsLoaded() throws {
    let folder = ModuleFolder()
    #expect(ModuleState.load(from: folder) == ModuleState())
    var session = ModuleSession<PhoneForms>(folder: folder)
    _ = session.take(.event(ModuleEvent(position: .max, ["type": "x"]), again: false))
    var state = session.state
    state["k 县"] = ["list": [1, .number(2.5)]]
    try state.save(to: folder)
    #expect(ModuleState.load(from: folder) == state)
    try folder.write(Array("{}".utf8), to: "state.json")
    #expect(ModuleState.load(from: folder) == ModuleState())
  }

  @Test func keysAreInTheOrderOfTheirBytes() {
    var state = ModuleState()
    for key in ["县", "z", "é", "Z", "a b", "a"] { state[key] = 1 }
    #expect(state.keys() == ["Z", "a", "a b", "z", "é", "县"])
    #expect(state.keys(prefix: "a") == ["a", "a b"])
  }
}
