import Entitlement
import Testing
import Wording

/// Which fault of a document is told: the first.
@Suite struct HouseholdRefusalTests {
  private static let named = #"{"id":"m1","relation":"head","sex":"M","born":"1980-01-01"}"#
  private static let nameless = #"{"relation":"child","sex":"M","born":"2010-01-01"}"#

  @Test(arguments: [
    ([nameless, nameless], "members[0].id: is required"),
    ([named, nameless, nameless], "members[1].id: is required"),
    ([named, named], "members[1].id: is repeated"),
    ([named, nameless, named], "members[1].id: is required"),
  ])
  func theFirstFaultIsTold(_ members: [String], _ fault: String) {
    let json =
      #"{"id":"h","on":"2023-06-01","county":"431026","area":"rural","members":["#
      + members.joined(separator: ",") + "]}"
    let error = #expect(throws: HouseholdFault.self) { try HouseholdReader().read(Array(json.utf8)) }
    #expect(error?.text.english == fault)
  }
}
