public import Entitlement
import Foundation
public import Wording
import Worksheets

/// A workbook on its way to its place: whole, or not there at all.
public struct WorkbookFile {
  /// Why a workbook can't be written; nothing of it is left then.
  public enum Fault: Error, Hashable {
    /// A file is there already.
    case exists(String)
    /// It can't be written there.
    case unwritable(String)
    /// It has more steps than the rows of a sheet.
    case full(String)
  }

  private let path: String
  private let replaces: Bool
  private let partial: String
  private let book: AssessmentWorkbook

  /// Begins a file beside the place where it is to be.
  ///
  /// - Parameters:
  ///   - path: the place.
  ///   - replaces: whether a file that is there already gives way.
  ///   - language: of headings and terms.
  /// - Throws: ``Fault`` where one is there, or none can be written.
  public init(path: String, replaces: Bool, language: Language) throws(Fault) {
    self.path = path
    self.replaces = replaces
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().path
    partial = folder + "/.\(url.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).partial"
    if !replaces, FileManager.default.fileExists(atPath: path) { throw .exists(path) }
    // Only a file gives way to a file: never a device, a pipe or a folder, whoever runs this.
    let type = (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
    guard type == nil || type == .typeRegular else { throw .unwritable(path) }
    guard FileManager.default.isWritableFile(atPath: folder) else { throw .unwritable(path) }
    do { book = try AssessmentWorkbook(path: partial, folder: folder, language: language) } catch {
      throw Fault(error, path)
    }
  }

  /// Writes a household that was assessed.
  ///
  /// - Parameters:
  ///   - result: what was computed, with its steps.
  ///   - document: the household.
  ///   - parameters: what it was computed with.
  /// - Throws: ``Fault``.
  public func write(
    _ result: AssessmentResult, _ document: HouseholdDocument, _ parameters: Parameters
  ) throws(Fault) {
    do { try book.write(result, document, parameters) } catch { throw Fault(error, path) }
  }

  /// Writes a household that was refused.
  ///
  /// - Parameter fault: why.
  /// - Throws: ``Fault``.
  public func write(_ fault: HouseholdFault) throws(Fault) {
    do { try book.write(fault) } catch { throw Fault(error, path) }
  }

  /// Puts the whole file into its place.
  ///
  /// - Throws: ``Fault``; nothing of it is left then.
  public func finish() throws(Fault) {
    defer { _ = unsafe unlink(partial) }
    do { try book.close() } catch { throw Fault(error, path) }
    if replaces {
      guard unsafe rename(partial, path) == 0 else { throw .unwritable(path) }
    } else {
      // A link, unlike a rename, never takes the place of a file that has come up meanwhile.
      guard unsafe link(partial, path) == 0 else { throw errno == EEXIST ? Fault.exists(path) : Fault.unwritable(path) }
    }
  }
}

extension WorkbookFile.Fault {
  fileprivate init(_ fault: WorkbookFault, _ path: String) {
    self =
      switch fault {
      case .full: .full(path)
      case .unwritable: .unwritable(path)
      }
  }
}
