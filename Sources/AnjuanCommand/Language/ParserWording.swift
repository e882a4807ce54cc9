import Wording

/// The words of ArgumentParser itself, which it only has in English.
enum ParserWording {
  /// The text in `language`, line by line; lines that aren't the parser's own stay as they are.
  static func localized(_ text: String, language: Language) -> String {
    guard language == .simplifiedChinese else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(chinese).joined(separator: "\n")
  }

  /// A completion script in `language`: the descriptions of the parser's own options, wherever they stand in it.
  static func localized(script: String, language: Language) -> String {
    guard language == .simplifiedChinese else { return script }
    return descriptions.reduce(script) { $0.replacing($1.english, with: $1.chinese) }
  }

  private static let descriptions = [
    Text("Show subcommand help information.", "显示子命令的帮助"),
    Text("Show help information.", "显示帮助"),
    Text("Show the version.", "显示版本"),
  ]

  /// Several rules can apply to a line, one of each group.
  private static func chinese(_ line: Substring) -> String {
    groups.reduce(String(line)) { line, templates in
      templates.lazy.compactMap { $0.chinese(for: line) }.first ?? line
    }
  }

  private static let groups = [sentences, labels, values, placeholders].map { $0.map(MessageTemplate.init) }

  private static let sentences = [
    Text("Unknown option '{}'. Did you mean '{}'?", "未知选项“{}”，是否想用“{}”？"),
    Text("Unknown option '{}'", "未知选项“{}”"),
    Text("Invalid option: {}", "无效选项：{}"),
    Text("   or: Missing value for '{}' in '{}'", "  或者：“{}”缺少值（在“{}”中）"),
    Text("Missing value for '{}'", "“{}”缺少值"),
    Text("Missing expected argument '{}'", "缺少参数“{}”"),
    Text("Missing one of: '{}'", "缺少下列之一：'{}'"),
    Text("Missing required subcommand.", "缺少子命令。"),
    Text("Unexpected argument '{}'", "多余的参数“{}”"),
    Text("{} unexpected arguments: {list}", "{} 个多余的参数：{}"),
    Text("The option '{}' does not take any value, but '{}' was specified.", "选项“{}”不带值，却给出了“{}”。"),
    Text(
      "Value to be set with flag '{}' had already been set with flag '{}'", "“{}”与“{}”不能同时使用"),
    Text(
      "The value '{}' is invalid for '{}'. Please provide one of {list}.", "“{}”不是“{}”的有效值，可选值：{}。"),
    Text(
      "The value '{}' is invalid for '{}'. Please provide one of the following:", "“{}”不是“{}”的有效值，可选值："),
    Text("The value '{}' is invalid for '{}': {}", "“{}”不是“{}”的有效值：{}"),
    Text("The value '{}' is invalid for '{}'", "“{}”不是“{}”的有效值"),
    Text("Can't generate completion scripts for '{}'.", "不能为“{}”生成补全脚本。"),
    Text("Can't autodetect a supported shell.", "认不出当前的 shell。"),
    Text(
      "Please use --generate-completion-script=<shell> with one of:", "请用 --generate-completion-script=<shell>，可选："),
  ]

  private static let labels = [
    Text("OVERVIEW: {}", "概述：{}"),
    Text("USAGE: {}", "用法：{}"),
    Text("Usage: {}", "用法：{}"),
    Text("Help:  {}", "说明：{}"),
    Text("ARGUMENTS:", "参数："),
    Text("OPTIONS:", "选项："),
    Text("SUBCOMMANDS:", "子命令："),
    Text("{} SUBCOMMANDS:", "{}子命令："),
    Text("  See '{}' for more information.", "  详见“{}”。"),
    Text("  See '{}' for detailed help.", "  各子命令的说明见“{}”。"),
    Text("  -h, --help {}Show help information.", "  -h, --help {}显示帮助"),
    Text("  --version {}Show the version.", "  --version {}显示版本"),
    Text("  {} (default) {}", "  {}（默认）   {}"),
  ]

  private static let values = [
    Text("{} (values: {list}; default: {})", "{}（可选值：{list}；默认：{}）"),
    Text("{} (values: {list}; default as flag: {})", "{}（可选值：{list}；不带值时：{}）"),
    Text("{} (values: {list})", "{}（可选值：{list}）"),
    Text("{} (default: {})", "{}（默认：{}）"),
    Text("{} (default as flag: {})", "{}（不带值时：{}）"),
  ]

  private static let placeholders = [
    Text("{}[<options>]{}<subcommand>{}", "{}[<选项>]{}<子命令>{}"),
    Text("{}<options>{}<subcommand>{}", "{}<选项>{}<子命令>{}"),
    Text("{}<subcommand>{}", "{}<子命令>{}"),
    Text("{}<options>{}", "{}<选项>{}"),
  ]
}
