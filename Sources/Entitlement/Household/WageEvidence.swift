/// Whether a member's wage can be verified (工资核实情况).
public enum WageEvidence: String, CaseIterable, Sendable {
  /// Verified (可核实).
  case verified
  /// Not verifiable: labour income is imputed instead (无法核实).
  case unverified
  /// No wage is claimed (无).
  case none
}
