/// The ledger itself says that it is damaged.
struct ReportedDamage: Error, CustomStringConvertible {
  let description: String
}
