extension Double {
  /// Three digits or so, thousands as `k` and millions as `M`.
  var short: String {
    switch magnitude {
    case 999_500...: "\((self / 1e6).threeDigits) M"
    case 9_995...: "\((self / 1e3).threeDigits) k"
    default: threeDigits
    }
  }

  /// As ``short``, of a number that somebody chose: without a nought behind the point.
  var asked: String { short.replacing(/\.0(?=\D|$)/, with: "") }

  private var threeDigits: String {
    var decimals = 0
    if magnitude > 0, magnitude < 100 { decimals = magnitude < 10 ? 2 : 1 }
    let factor = decimals == 2 ? 100.0 : decimals == 1 ? 10.0 : 1.0
    let rounded = (self * factor).rounded() / factor
    return decimals == 0 ? String(Int(rounded)) : String(rounded)
  }
}
