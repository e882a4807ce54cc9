import Proofs
import Testing

@Suite struct TreeTests {
  /// The leaves and roots that Certificate Transparency's own tests use.
  static let vectors: [(leaf: [UInt8], root: String)] = [
    ([], "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
    ([0x00], "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
    ([0x10], "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
    ([0x20, 0x21], "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
    ([0x30, 0x31], "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
    ([0x40, 0x41, 0x42, 0x43], "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
    (Array(0x50...0x57), "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
    (Array(0x60...0x6F), "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
  ]

  @Test func `the roots are those of Certificate Transparency`() {
    var frontier = TreeFrontier<SHA256Hasher>()
    #expect(
      frontier.root.description == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    for (leaf, root) in Self.vectors {
      frontier.append(TreeHash(leaf: leaf.span))
      #expect(frontier.root.description == root)
    }
  }

  @Test func `the right edge tells the root of every size, and goes on from its peaks`() {
    let tree = NaiveTree(count: 64)
    var frontier = TreeFrontier<SHA256Hasher>()
    for size in 1...64 {
      frontier.append(tree.leaves[size - 1])
      #expect(frontier.root == tree.root(size) && frontier.size == UInt64(size))
      let peaks = NodeAddress.peaks(of: 0..<UInt64(size)).map { tree.hash(of: $0.start..<$0.start + 1 << $0.level) }
      #expect(TreeFrontier(size: UInt64(size), peaks: peaks) == frontier)
    }
    #expect(TreeFrontier<SHA256Hasher>(size: 3, peaks: []) == nil)
  }

  @Test func `subtrees of 256 and 65,536 leaves are told as they are completed`() {
    var frontier = TreeFrontier<SHA256Hasher>()
    var nodes: [TreeNode] = []
    let leaf = SHA256Hasher.empty
    for _ in 0..<65_536 + 255 { nodes += frontier.append(leaf) }
    #expect(nodes.map(\.address).filter { $0.level == 8 } == (0..<256).map { NodeAddress(level: 8, index: $0) })
    #expect(nodes.map(\.address).filter { $0.level == 16 } == [NodeAddress(level: 16, index: 0)])
    #expect(nodes.count == 257)
    let row = [TreeHash](repeating: nodes[0].hash, count: 256)
    #expect(nodes.last?.hash == TreeHash.subtree(of: row, with: SHA256Hasher.self))
    #expect(nodes[0].hash == TreeHash.subtree(of: Array(repeating: leaf, count: 256), with: SHA256Hasher.self))
  }

  @Test func `every inclusion proof to 64 leaves is the one of the definition, and holds`() {
    let tree = NaiveTree(count: 64)
    for size in 1...64 {
      for index in 0..<size {
        let path = InclusionProof.ranges(index: UInt64(index), size: UInt64(size)).map(tree.hash)
        #expect(path == NaiveTree.path(index, tree.leaves[..<size]))
        let proof = InclusionProof(index: UInt64(index), size: UInt64(size), path: path)
        #expect(proof.verifies(leaf: tree.leaves[index], root: tree.root(size)))
        #expect(!proof.verifies(leaf: tree.leaves[(index + 1) % 64], root: tree.root(size)))
        if size > 1 { #expect(!proof.verifies(leaf: tree.leaves[index], root: tree.root(size - 1))) }
      }
    }
  }

  @Test func `every consistency proof to 64 leaves is the one of the definition, and holds`() {
    let tree = NaiveTree(count: 64)
    for second in 1...64 {
      for first in 1...second {
        let path = ConsistencyProof.ranges(first: UInt64(first), second: UInt64(second)).map(tree.hash)
        #expect(path == NaiveTree.subproof(first, tree.leaves[..<second], isWhole: true))
        let proof = ConsistencyProof(first: UInt64(first), second: UInt64(second), path: path)
        #expect(proof.verifies(first: tree.root(first), second: tree.root(second)))
        if first < second {
          #expect(!proof.verifies(first: tree.root(second), second: tree.root(second)))
          #expect(!proof.verifies(first: tree.root(first), second: tree.root(first)))
        }
      }
    }
  }

  @Test func `the empty tree is the beginning of every other, without a path`() {
    let tree = NaiveTree(count: 3)
    let proof = ConsistencyProof(first: 0, second: 3, path: [])
    #expect(proof.verifies(first: SHA256Hasher.empty, second: tree.root(3)))
    #expect(!proof.verifies(first: tree.root(1), second: tree.root(3)))
    #expect(!ConsistencyProof(first: 0, second: 0, path: []).verifies(first: SHA256Hasher.empty, second: tree.root(1)))
  }

  @Test func `a proof with any bit flipped, a hash more or a hash less doesn't hold`() {
    let tree = NaiveTree(count: 13)
    let inclusion = InclusionProof(index: 5, size: 13, path: NaiveTree.path(5, tree.leaves[...]))
    let consistency = ConsistencyProof(
      first: 6, second: 13, path: NaiveTree.subproof(6, tree.leaves[...], isWhole: true))
    let includes = { (path: [TreeHash]) in
      InclusionProof(index: 5, size: 13, path: path).verifies(leaf: tree.leaves[5], root: tree.root(13))
    }
    let extends = { (path: [TreeHash]) in
      ConsistencyProof(first: 6, second: 13, path: path).verifies(first: tree.root(6), second: tree.root(13))
    }
    for (path, holds) in [(inclusion.path, includes), (consistency.path, extends)] {
      #expect(holds(path))
      #expect(!holds(path + [path[0]]) && !holds(Array(path.dropLast())) && !holds(path.reversed()) && !holds([]))
      for (number, hash) in path.enumerated() {
        for bit in 0..<256 {
          var bytes = hash.bytes
          bytes[bit / 8] ^= 1 << (bit % 8)
          var changed = path
          changed[number] = TreeHash(bytes: bytes) ?? hash
          #expect(!holds(changed))
        }
      }
    }
  }

  @Test func `numbers of any size are judged without a trap`() {
    let hash = SHA256Hasher.empty
    for number in [0, 1, UInt64.max - 1, .max] {
      #expect(!InclusionProof(index: number, size: .max, path: [hash]).verifies(leaf: hash, root: hash))
      #expect(!ConsistencyProof(first: number, second: .max, path: [hash]).verifies(first: hash, second: hash))
    }
  }
}
