// Written by tools/embed-texts. Change the files that it reads, and run it again.

/// The texts of files, as they stand beside this folder.
enum EmbeddedText {
  /// CZ-PROCEDURE-2023.yaml
  static let czPROCEDURE2023Yaml = #"""
# CZ-PROCEDURE-2023: where Chenzhou's procedure differs from the nation's. What it doesn't say, the national value says:
# `anjuan policy procedure` lists all of them.
id: CZ-PROCEDURE-2023
scope: "4310"
period: {from: "2023-01-01"}

procedure:
  gradualExit:
    # Nationally six in principle (民发〔2022〕83号).
    months: {value: 12, unit: month, status: official, source: "“郴心救助”实施方案, as reported; text not found"}

"""#

  /// DEMO-CZ-2023.yaml
  static let demoCZ2023Yaml = #"""
# DEMO-CZ-2023: what Chenzhou adds to its province's pack. It lies over DEMO-HN-2023 and says nothing else.
# Who may enrol alone in a marginal family, on their own application. The groups of severely disabled and seriously ill
# people come from the province; these three are the city's, whatever the province says of them.
id: DEMO-CZ-2023
scope: "4310"
period: {from: "2023-01-01"}

single:
  groups:
    minorUnder:  {age: 16, ceiling: marginal, status: official, source: "“郴心救助”实施方案, as reported; text not found"}
    studentUpTo: {level: undergraduate, ceiling: marginal, status: official, source: "“郴心救助”实施方案, as reported; text not found"}
    ageFrom:     {age: 70, ceiling: marginal, status: official, source: "“郴心救助”实施方案, as reported; text not found"}

"""#

  /// DEMO-HN-2023.yaml
  static let demoHN2023Yaml = #"""
# DEMO-HN-2023: the reference layout of a policy pack, described in docs/POLICY.md.
# The nesting follows the dotted keys. A parameter is a bare value, or {value: …} with any of `source`, `article`,
# `status: official | illustrative` beside it; where the parameter is itself a mapping or a list entry, they stand inside it.
# Decimals are quoted strings, so that no YAML reader turns them into binary floating point; 1/6 is an exact fraction.
# Sxx = a source in the list at the end of docs/POLICY.md.
id: DEMO-HN-2023
scope: "43"                       # 2 to 12 digits: a prefix of the household's county code
period: {from: "2023-01-01"}      # both ends in; no `to` = in force until a later pack of the same scope

line:
  urban: {amount: "650.00",  per: month, status: official, source: "Hunan guidance 2023 (S76)"}
  rural: {amount: "5000.00", per: year,  status: official, source: "Hunan guidance 2023 (S76)"}

marginal:
  multiple: {value: "1.5", status: official, source: "民发〔2021〕57号 (S21, S22)", article: "8"}
  # published:                    # given: this one, never recomputed; may name one area only
  #   urban: {amount: "825.00",  per: month}
  #   rural: {amount: "6500.00", per: year}

minimumWage: {value: "1550", status: illustrative}        # yuan a month

employmentCost:
  rate: {value: "0.10", status: illustrative}

exemptIncome:                     # both ends in; no `from` / `to` = open
  - {kind: pension.residentBasic, from: "2021-01-01", to: "2025-12-31", status: official, source: "“十四五”期间 (S39)"}
  - {kind: allowance.veteran,     status: official, source: "S39"}
  - {kind: award.familyPlanning,  status: official, source: "S39"}
  - {kind: scholarship,           status: official, source: "S39"}
  - {kind: award.bravery,         status: official, source: "S39"}
  - {kind: assistance,            status: official, source: "S39"}

deduct:
  medical:
    share: {value: "1", status: illustrative}
  education:
    trigger: {value: "2", status: illustrative, source: "Hengyang rule (S40)"}
  disabilityCare:
    perMonth: {value: "0", status: illustrative}
  rent: {value: false, status: illustrative}

labour:
  table: {healthy: 1000, light: 200, none: 0, status: illustrative, source: "circulated table (S44)"}      # milli
  ageBand:                        # whole years, both ends in
    male:   {from: 16, to: 59, status: illustrative}
    female: {from: 16, to: 54, status: illustrative}
  relief:                         # milli; the largest single one that applies
    noneAndLightOrPreschool: -1500
    oneNone:                 -1000
    singleParentTwoStudents: -500
    twoLight:                -300
    status: illustrative
    source: "circulated table (S44)"

maintenance:
  rate: {value: "0.5", status: illustrative, source: "S45"}

uplift:                           # share of L per person
  seriousIllness:   {value: "0.30", status: illustrative, source: "Jilin city (S50)"}
  severeDisability: {value: "0.20", status: illustrative, source: "Jilin city (S50)"}
  age70:            {value: "0.10", status: illustrative, source: "Jilin city (S50)"}
  minor:            {value: "0.10", status: illustrative, source: "Jilin city (S50)"}
  stacking: highest               # highest | sum
  singlePerson: false

minimumGap: {value: "0", status: illustrative}            # share of L

single:
  groups:                         # in the order in which a group is named in the result
    severeDisability: {ceiling: marginal, status: official, source: "民发〔2021〕57号 (S21, S22)", article: "8"}
    seriousIllness:   {ceiling: marginal, status: official, source: "民发〔2021〕57号 (S21, S22)", article: "8"}
    minorUnder:       {age: 16, ceiling: marginal, status: official, source: "Chenzhou, seed"}
    studentUpTo:      {level: undergraduate, ceiling: marginal, status: official, source: "Chenzhou, seed"}
    ageFrom:          {age: 70, ceiling: marginal, status: official, source: "Chenzhou, seed"}
                                  # ceiling: marginal, or a multiple of L such as "2"

tekun:
  livingMultiple: {value: "1.3", status: official, source: "S54, S55"}
  care: {able: 1/10, partial: 1/6, total: 1/3, status: official, source: "Chenzhou 2017 (S56)"}

rigid:
  ratio:     {value: "0.60",  status: illustrative}
  incomeCap: {value: "22000", status: illustrative}
  months:    {value: 12, status: official, source: "刚性支出困难家庭认定办法 (S7, S8)"}

assets:
  financial: {value: 36, status: illustrative}            # months of L per counted member
  vehicle:
    free: [motorcycle, disabledVehicle]
    maxValue: {value: "0", status: illustrative}
  houses: {value: 1, status: illustrative}

"""#
}
