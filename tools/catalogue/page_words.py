"""The words of the pages' tables, in each language."""

WORDS = {
    "en": {
        "language": "en", ",": ", ", ":": ": ", ";": "; ",
        "subject": "Primary subject", "derived": "derived", "actors": "Who may record it", "command": "Command", "lines": "`anjuan log append` ({})",
        "fields": "| field | type | | comment |", "values": "| value | number | in words | comment |", "none": "No fields.",
        "everyone": "everyone", "delegated": "township (where confirmation is delegated)",
        "list": "list of {}", "least": "at least {}", "empty": "may be empty", "unset": "not given",
        "required": "required", "optional": "optional", "zero": "0 if left out", "false": "false if left out",
        "text": "text", "sealedText": "text", "identifier": "identifier", "subjectName": "subject `kind/id`",
        "code": "code", "day": "day YYYY-MM-DD", "month": "month YYYY-MM", "digest": "digest", "office": "office",
        "scope": "administrative code", "residentID": "identity number, 18 characters", "json": "JSON in a text",
        "path": "path of a field", "number": "number", "range": "number {} … {}", "money": "money in fen",
        "position": "position", "flag": "flag", "bytes": "bytes in base64", "enumeration": "enumeration",
        "message": "message",
    },
    "zh": {
        "language": "zh", ",": "、", ":": "：", ";": "；",
        "subject": "主要主体", "derived": "推出的主体", "actors": "办理主体", "command": "命令", "lines": "`anjuan log append`（{}）",
        "fields": "| 字段 | 类型 | | 说明 |", "values": "| 取值 | 编号 | 名称 | 说明 |", "none": "无字段。",
        "everyone": "任何人", "delegated": "乡镇（街道）（限委托审核确认的）",
        "list": "{}的列表", "least": "至少 {}", "empty": "可为空", "unset": "未填",
        "required": "必填", "optional": "可选", "zero": "不填为 0", "false": "不填为 false",
        "text": "文本", "sealedText": "文本", "identifier": "标识", "subjectName": "主体 `类别/标识`",
        "code": "代码", "day": "日期 YYYY-MM-DD", "month": "月份 YYYY-MM", "digest": "摘要", "office": "机构",
        "scope": "区划代码", "residentID": "18 位公民身份号码", "json": "文本中的 JSON",
        "path": "字段路径", "number": "数字", "range": "数字 {} … {}", "money": "金额（分）",
        "position": "事件序号", "flag": "标志", "bytes": "base64 字节", "enumeration": "枚举",
        "message": "结构",
    },
}
