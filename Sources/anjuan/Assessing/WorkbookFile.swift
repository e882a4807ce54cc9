import Foundation
import Wording
import Worksheets

/// A workbook on its way to its place: whole, or not there at all.
struct WorkbookFile {
  private let path: String
  private let replaces: Bool
  private let partial: String
  /// What is written into it.
  let book: AssessmentWorkbook

  /// Begins a file beside the place where it is to be.
  ///
  /// - Parameters:
  ///   - path: the place.
  ///   - replaces: whether a file that is there already gives way.
  ///   - language: of headings and terms.
  /// - Throws: ``CommandFailure`` where one is there, or none can be written.
  init(path: String, replaces: Bool, language: Language) throws {
    self.path = path
    self.replaces = replaces
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().path
    partial = folder + "/.\(url.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).partial"
    if !replaces, FileManager.default.fileExists(atPath: path) { throw Self.exists(path) }
    // Only a file gives way to a file: never a device, a pipe or a folder, whoever runs this.
    let type = (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
    guard type == nil || type == .typeRegular else { throw Self.unwritable(path) }
    guard FileManager.default.isWritableFile(atPath: folder) else { throw Self.unwritable(path) }
    do { book = try AssessmentWorkbook(path: partial, folder: folder, language: language) } catch {
      throw Self.failure(error, path)
    }
  }

  /// Writes households.
  func write(_ households: [AssessedHousehold]) throws {
    do { for household in households { try book.write(household) } } catch { throw Self.failure(error, path) }
  }

  /// Puts the whole file into its place.
  ///
  /// - Throws: ``CommandFailure``; nothing of it is left then.
  func finish() throws {
    defer { _ = unsafe unlink(partial) }
    do { try book.close() } catch { throw Self.failure(error, path) }
    if replaces {
      guard unsafe rename(partial, path) == 0 else { throw Self.unwritable(path) }
    } else {
      // A link, unlike a rename, never takes the place of a file that has come up meanwhile.
      guard unsafe link(partial, path) == 0 else { throw errno == EEXIST ? Self.exists(path) : Self.unwritable(path) }
    }
  }

  private static func failure(_ fault: any Error, _ path: String) -> CommandFailure {
    guard case .full? = fault as? WorkbookFault else { return unwritable(path) }
    return CommandFailure(
      .badData,
      Text("\(path): more steps than the 1,048,576 rows of a sheet", "\(path)：核算步骤超过一张工作表的 1048576 行"),
      remedy: Text("Split the batch, or take --csv. Nothing was written.", "请拆分批次或改用 --csv。未写入任何文件。"))
  }

  private static func exists(_ path: String) -> CommandFailure {
    CommandFailure(
      .conflict, Text("\(path) is there already", "\(path) 已存在"),
      remedy: Text("Name another file, or replace it with --force.", "请另取文件名，或用 --force 覆盖。"))
  }

  private static func unwritable(_ path: String) -> CommandFailure {
    CommandFailure(
      .inputOutput, Text("\(path) can't be written", "无法写入 \(path)"),
      remedy: Text(
        "Check that its folder exists, may be written and has space. Nothing was written.", "请确认目录存在、可写且有空间。未写入任何文件。"))
  }
}
