import Proofs
import Testing

@Suite struct SM3Tests {
  @Test func `the function is the one of the standard`() {
    #expect(
      SM3Hasher.hash(Array("abc".utf8)).description
        == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")
    #expect(SM3Hasher.algorithm.rawValue == 2 && SHA256Hasher.algorithm.rawValue == 1)
  }

  @Test func `a tree of SM3 grows, and its proofs hold under SM3 only`() {
    let leaves = (0..<13).map { number -> TreeHash in
      let leaf = [UInt8(number)]
      return SM3Hasher.leaf(leaf.span)
    }
    var frontier = TreeFrontier<SM3Hasher>()
    for leaf in leaves { frontier.append(leaf) }
    let hash = { (range: Range<UInt64>) in
      let peaks = NodeAddress.peaks(of: range).map { peak in
        let start = Int(peak.start)
        return TreeHash.subtree(of: Array(leaves[start..<start + 1 << peak.level]), with: SM3Hasher.self)
      }
      return TreeHash.root(of: peaks, with: SM3Hasher.self)
    }
    #expect(hash(0..<13) == frontier.root)
    for index in 0..<13 as Range<UInt64> {
      let path = InclusionProof.ranges(index: index, size: 13).map(hash)
      let proof = InclusionProof(index: index, size: 13, path: path)
      #expect(proof.verifies(leaf: leaves[Int(index)], root: frontier.root, with: SM3Hasher.self))
      #expect(!proof.verifies(leaf: leaves[Int(index)], root: frontier.root))
    }
    let path = ConsistencyProof.ranges(first: 6, second: 13).map(hash)
    let proof = ConsistencyProof(first: 6, second: 13, path: path)
    #expect(proof.verifies(first: hash(0..<6), second: frontier.root, with: SM3Hasher.self))
    #expect(!proof.verifies(first: hash(0..<6), second: frontier.root))
  }
}
