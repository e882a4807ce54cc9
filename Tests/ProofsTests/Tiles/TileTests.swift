import Proofs
import Testing

@Suite struct TileTests {
  @Test(
    arguments: [
      (0, 0, 256, "tile/0/000"), (0, 1_234_067, 256, "tile/0/x001/x234/067"), (0, 1_067, 8, "tile/0/x001/067.p/8"),
      (nil, 67, 256, "tile/entries/067"), (nil, 1_000, 255, "tile/entries/x001/000.p/255"), (7, 1, 1, "tile/7/001.p/1"),
    ] as [(Int?, UInt64, UInt64, String)])
  func `paths are those of the specification`(level: Int?, index: UInt64, width: UInt64, path: String) {
    #expect(TilePath(level: level, index: index, width: width).description == path)
  }

  @Test func `a tree of 70,000 leaves has the tiles that the specification counts`() {
    let counts = (0...3).map { level -> [Int] in
      let tiles = TilePath.tiles(level: level, size: 70_000)
      return [tiles.count { $0.isFull }, tiles.count { !$0.isFull }, Int(tiles.last?.width ?? 0)]
    }
    #expect(counts == [[273, 1, 112], [1, 1, 17], [0, 1, 1], [0, 0, 0]])
    #expect(TilePath.tiles(level: nil, size: 256).map(\.description) == ["tile/entries/000"])
    #expect(TilePath.tiles(level: 1, size: 256).map(\.description) == ["tile/1/000.p/1"])
    #expect(TilePath.tiles(level: 8, size: .max).isEmpty)
  }

  @Test func `a bundle gives back its entries, and a cut one none`() throws {
    let entries = [[], [7], [UInt8](repeating: 1, count: 65_535)] as [[UInt8]]
    var bundle: [UInt8] = []
    for entry in entries { EntryBundle.append(entry.span, to: &bundle) }
    #expect(Array(bundle[..<5]) == [0, 0, 0, 1, 7] && Array(bundle[5..<7]) == [0xFF, 0xFF])
    #expect(try EntryBundle.entries(of: bundle) == entries)
    for end in [1, 3, 4, 6, bundle.count - 1] {
      #expect(throws: NoteFault.badTile) { try EntryBundle.entries(of: Array(bundle[..<end])) }
    }
  }
}
