import ArgumentParser
import CaseEvents
import EventEnvelope
import SwiftProtobuf
import Wording

/// The command `anjuan staff certify`.
struct StaffCertifyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "certify", Text("Certify a member of staff who attended the course and passed", "登记培训合格"),
      examples: [
        (
          "anjuan staff certify 431026101-2 --course county-2026 --score 92 --until 2027-12-31 "
            + "--actor staff/431026-1 --office 431026000000",
          Text("Valid through the last day named", "有效至所列日期当日")
        )
      ],
      discussion: Text(
        "First the course (`anjuan staff train`), then the test, then the certificate. Whoever acts on cases and payments "
          + "needs one on the day of the act and on the day on which it is recorded.",
        "先培训（anjuan staff train），后考核，再发合格证。办理案件和发放的人员，在办理当日和记录当日均须持有有效合格证。"))
  }

  @Argument(help: ArgumentHelp(Text("The member of staff", "人员标识"), valueName: "staff"))
  var staff: StaffArgument

  @Option(help: ArgumentHelp(Text("The course, a code", "课程（代码）"), valueName: "course"))
  var course: SubjectID

  @Option(help: ArgumentHelp(Text("The score", "考核分数"), valueName: "number"))
  var score: UInt32

  @Option(help: ArgumentHelp(Text("The last day on which it holds", "有效期最后一日"), valueName: "yyyy-mm-dd"))
  var until: CivilDate

  @OptionGroup var options: ActingOptions

  func run() async throws {
    let event = StaffCertified.with {
      ($0.staff, $0.course, $0.score) = (staff.id, course.text, score)
      ($0.certifiedOn, $0.validUntilOn) = (options.day.description, until.description)
    }
    try await options.record(.staffCertified(event), of: staff.subject)
  }
}
