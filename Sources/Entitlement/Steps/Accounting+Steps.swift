internal import Wording

extension Accounting {
  /// What the county's rule steps change in the yearly income, each seeing what those before it left; after step 2.
  mutating func applySteps() {
    for use in parameters.ruleSteps {
      let input = RuleStepInput(
        document: document, counted: result.counted, line: line, items: items, values: use.values)
      for adjustment in use.step.adjust(input) { apply(adjustment, of: use.step) }
    }
  }

  private mutating func apply(_ adjustment: RuleStepAdjustment, of step: RuleStep) {
    switch adjustment {
    case .counts(let income, let amount, let note):
      guard let place = items.firstIndex(where: { $0.income == income }) else { return }
      let amount = amount.clampedToZero
      let change = (amount - items[place].counted).reduced
      items[place].counted = amount
      record(change, of: document.incomes[income].member, note, step)
    case .imputes(let member, let amount, let note):
      guard !amount.isNegative else { return }
      if let member {
        guard standings.indices.contains(member), standings[member].isCounted else { return }
      }
      record(amount, of: member, note, step)
    }
  }

  private mutating func record(_ change: Exact, of member: Int?, _ note: Text, _ step: RuleStep) {
    add(change, to: member)
    explain(
      .ruleStep(RuleStepLine(rule: step.rule, article: step.provenance.words, member: member, note: note)), change,
      running: result.incomeYear)
  }
}

extension Provenance {
  /// The instrument and its article.
  fileprivate var words: String { [source, article].compactMap(\.self).joined(separator: " ") }
}
