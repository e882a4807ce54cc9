// Written by tools/embed-texts. Change the files that it reads, and run it again.

/// The texts of files, as they stand beside this folder.
enum EmbeddedText {
  /// DEMO-GD-2023.yaml
  static let demoGD2023Yaml = #"""
# DEMO-GD-2023: what a county may say differently, for 桂东县 from July 2023. It lies over DEMO-CZ-2023 and DEMO-HN-2023.
# Every value is made up to show the effect; none is the county's.
id: DEMO-GD-2023
scope: "431027"
period: {from: "2023-07-01"}

line:                             # higher lines of its own; each with its own unit
  urban: {amount: "680.00", per: month, status: illustrative}
  rural: {amount: "5400.00", per: year, status: illustrative}

marginal:
  published:                      # a published marginal line: never recomputed from the multiple
    rural: {amount: "680.00", per: month, status: illustrative}

deduct:
  rent: {value: true, status: illustrative}

uplift:
  minor:    {value: "0.15", status: illustrative}
  stacking: {value: sum, status: illustrative}

minimumGap: {value: "0.20", status: illustrative}         # nobody below the line gets less than a fifth of it

single:
  groups:
    ageFrom: {age: 75, ceiling: "2", status: illustrative}  # older, but up to twice the line

assets:
  vehicle:
    maxValue: {value: "30000", status: illustrative}

steps:                            # replaced whole by an overlay; what the step does stands in ../README.md
  - step: guidong/mountain-self-provision
    version: 1
    parameters:
      grainQuantity:     {value: 200,    unit: kilogram/year, status: illustrative}   # of each counted member
      grainPrice:        {value: "2.60", unit: yuan/kilogram, status: illustrative}
      vegetableQuantity: {value: 150,    unit: kilogram/year, status: illustrative}
      vegetablePrice:    {value: "1.80", unit: yuan/kilogram, status: illustrative}
      mountainShare:     {value: "0.60", unit: share,         status: illustrative}   # what mountain fields bear of that
    status: illustrative

"""#
}
