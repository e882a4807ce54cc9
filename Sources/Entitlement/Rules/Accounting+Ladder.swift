extension Accounting {
  /// The first rung that fits, and what it pays; step 8.
  mutating func climb() {
    guard let reason = whyNotTekun() else { return reachTekun() }
    result.whyNot.append((.tekun, reason))
    guard result.perCapita >= line else { return reachDibao() }
    result.whyNot.append((.dibao, .perCapita(result.perCapita, line: line)))
    reachBelow()
    enrolSingles()
  }

  /// Whether people in the household are in extreme difficulty: no labour, no support, no income.
  ///
  /// 民发〔2021〕43号, articles 4–8.
  private func whyNotTekun() -> WhyNot? {
    for index in result.counted where !precludesLabour(index) { return .ableToLabour(member: index) }
    for index in result.counted where document.members[index].obligor == .able { return .obligorAble(member: index) }
    for index in result.counted {
      let income = ownMonthly(index)
      if income >= line { return .ownIncome(member: index, income: income, line: line) }
    }
    return nil
  }

  private func precludesLabour(_ index: Int) -> Bool {
    standings[index].age >= 60 || standings[index].age < 16
      || document.members[index].disability?.precludesLabour == true
  }

  private mutating func reachTekun() {
    result.rung = .tekun
    for index in result.counted {
      let share = parameters.care.share(selfCareFailed: document.members[index].selfCareFailed)
      let amount = line * parameters.livingMultiple + parameters.minimumWage * share
      result.base += amount
      explain(.living(index), amount, running: result.base)
    }
    explain(.rung(.tekun), result.base)
  }

  private mutating func reachDibao() {
    result.rung = .dibao
    var gap = line - result.perCapita
    let floor = line * parameters.minimumGap
    if gap < floor { gap = floor }
    result.base = gap * size
    explain(.rung(.dibao), result.base)
    explain(.base, result.base)
    for index in result.counted {
      let uplift = uplift(of: index)
      guard !uplift.isZero else { continue }
      result.uplift += uplift
      explain(.uplift(index), uplift, running: result.uplift)
    }
  }

  /// What a member's needs add (分类施保).
  private func uplift(of index: Int) -> Exact {
    let (member, table) = (document.members[index], parameters.uplift)
    var share = Exact.zero
    for ground in UpliftGround.allCases where ground.applies(to: member, age: standings[index].age) {
      let value = table[ground]
      switch table.stacking {
      case .sum: share += value
      case .highest: if value > share { share = value }
      }
    }
    return share.isZero ? .zero : line * share
  }

  /// Marginal, rigid expenditure, or nothing.
  private mutating func reachBelow() {
    guard result.perCapita >= result.marginalLine else {
      result.rung = .marginal
      return explain(.rung(.marginal), .zero)
    }
    result.whyNot.append((.marginal, .perCapita(result.perCapita, line: result.marginalLine)))
    if let reason = whyNotRigid() {
      result.whyNot.append((.rigid, reason))
      explain(.rung(.none), .zero)
    } else {
      result.rung = .rigid
      result.validMonths = parameters.rigidMonths
      explain(.rung(.rigid), .zero)
    }
  }

  private func whyNotRigid() -> WhyNot? {
    let perHead = result.incomeYear / size
    if perHead >= parameters.rigidIncomeCap { return .incomeCap(perHead: perHead, cap: parameters.rigidIncomeCap) }
    let (expenses, limit) = (expensesYear, result.incomeYear * parameters.rigidRatio)
    return expenses > limit ? nil : .expenses(expenses, limit: limit)
  }

  /// Members of a household above the line who are enrolled alone.
  ///
  /// 民发〔2021〕57号, article 8.
  private mutating func enrolSingles() {
    for index in document.singleApplications where standings[index].isCounted {
      guard let group = singleGroup(of: index) else { continue }
      var amount = (line - ownMonthly(index)).clampedToZero
      if parameters.uplift.appliesToSinglePerson { amount += uplift(of: index) }
      result.single.append(SingleEnrolment(member: index, group: group, amount: amount))
      explain(.single(index), amount, running: result.amount)
    }
  }

  private func singleGroup(of index: Int) -> SingleGroupKind? {
    parameters.singleGroups.first { group in
      guard group.kind.includes(document.members[index], age: standings[index].age) else { return false }
      switch group.ceiling {
      case .marginal: return result.perCapita < result.marginalLine
      case .multiple(let multiple): return result.perCapita < line * multiple
      }
    }?.kind
  }
}
