import PanelModel

/// Everything that can be said about a file before its meaning is looked at.
enum FilePhrases {
  // MARK: Files

  static let missingFile = Phrase("file.missing", en: "There is no such file.", zh: "没有这个文件。")
  static let missingDirectory = Phrase(
    "file.missing-directory", en: "There is no such directory.", zh: "没有这个目录。")
  static let unreadable = Phrase(
    "file.unreadable", en: "The file cannot be read: {reason}.", zh: "无法读取文件：{reason}。")
  static let unwritable = Phrase(
    "file.unwritable", en: "It cannot be written: {reason}.", zh: "无法写入：{reason}。")
  static let targetExists = Phrase(
    "file.exists", en: "It is there already, and was left as it is.", zh: "目标已存在，未作改动。")
  static let targetIsDirectory = Phrase(
    "file.is-directory", en: "This is a directory; name a file.", zh: "这是一个目录，请给出文件名。")
  static let targetIsDevice = Phrase(
    "file.is-device", en: "This is no ordinary file, and was left as it is.",
    zh: "这不是普通文件，未作改动。")
  static let targetWithoutDirectory = Phrase(
    "file.no-parent", en: "There is no directory {value} to write it into.",
    zh: "没有可写入的目录 {value}。")
  static let targetClosed = Phrase(
    "file.closed-parent", en: "You may not write into the directory {value}.",
    zh: "您无权写入目录 {value}。")
  static let foreignContents = Phrase(
    "file.foreign-contents",
    en: "The directory holds {value}, which is no part of a problem; it was left as it is.",
    zh: "目录中有 {value}，不属于评审数据文件，未作改动。")
  static let moreIssues = Phrase(
    "file.more-issues", en: "{count} more issues of this file are not listed.",
    zh: "此文件另有 {count} 处问题未列出。")

  // MARK: Encoding

  static let invalidUTF8 = Phrase(
    "text.invalid-utf8",
    en: "Byte {offset} (hexadecimal {value}) is not valid UTF-8.",
    zh: "第 {offset} 字节（十六进制 {value}）不是有效的 UTF-8。")
  static let invalidUTF16 = Phrase(
    "text.invalid-utf16",
    en: "Byte {offset} is not valid UTF-16.",
    zh: "第 {offset} 字节不是有效的 UTF-16。")
  static let unknownEncoding = Phrase(
    "text.unknown-encoding",
    en: "The file is neither UTF-8 nor GB18030 (first at byte {offset}, hexadecimal {value}).",
    zh: "文件既不是 UTF-8 也不是 GB18030（始于第 {offset} 字节，十六进制 {value}）。")
  static let nulByte = Phrase(
    "text.nul",
    en: "The text holds a NUL byte.",
    zh: "文本中有空字节（NUL）。")
  static let controlCharacter = Phrase(
    "text.control-character",
    en: "The text holds the control character {value}.",
    zh: "文本中有控制字符 {value}。")

  // MARK: Records

  static let fileTooLarge = Phrase(
    "csv.file-too-large",
    en: "The file has {value} bytes; at most 2 GiB are read.",
    zh: "文件有 {value} 字节，最多读取 2 GiB。")
  static let unknownDelimiter = Phrase(
    "csv.unknown-delimiter",
    en: "\"{value}\" is not a delimiter; comma, semicolon and tab are.",
    zh: "“{value}”不能作分隔符；可用逗号、分号或制表符。")
  static let noHeader = Phrase(
    "csv.no-header",
    en: "The file is empty; it needs at least a header.",
    zh: "文件是空的，至少要有表头。")
  static let tooFewFields = Phrase(
    "csv.too-few-fields",
    en: "The row has {value} {value:field|fields} instead of {expected}.",
    zh: "该行只有 {value} 个字段，应为 {expected} 个。")
  static let tooManyFields = Phrase(
    "csv.too-many-fields",
    en: "The row has {value} {value:field|fields} instead of {expected}.",
    zh: "该行有 {value} 个字段，应为 {expected} 个。")
  static let tooManyColumns = Phrase(
    "csv.too-many-columns",
    en: "The row has more than {expected} fields.",
    zh: "该行超过 {expected} 个字段。")
  static let fieldTooLong = Phrase(
    "csv.field-too-long",
    en: "The field is longer than {expected} bytes.",
    zh: "字段超过 {expected} 字节。")
  static let openQuote = Phrase(
    "csv.open-quote",
    en: "The quote that opens here is never closed; what follows was not read.",
    zh: "此处的引号没有结束，其后的内容未读取。")
  static let textAfterQuote = Phrase(
    "csv.text-after-quote",
    en: "\"{value}\" stands behind the closing quote of the field.",
    zh: "字段结束引号之后还有“{value}”。")
  static let strayQuote = Phrase(
    "csv.stray-quote",
    en: "A quote stands inside a field that does not start with one.",
    zh: "未加引号的字段中出现了引号。")

  // MARK: Header

  static let unknownHeader = Phrase(
    "header.unknown",
    en: "No column of this table is known here: \"{value}\".",
    zh: "此行没有一个已知的列名：“{value}”。")
  static let headerFirst = Phrase(
    "advice.header-first",
    en:
      "The first line must hold the names of the columns, with comma, semicolon or tab between them.",
    zh: "第一行须为列名，以半角逗号、分号或制表符分隔；表头之上不能有标题行。")
  static let emptyColumnName = Phrase(
    "header.empty-name",
    en: "The column has no name.",
    zh: "该列没有列名。")
  static let duplicateColumn = Phrase(
    "header.duplicate",
    en: "\"{value}\" is the same column as number {first}.",
    zh: "“{value}”与第 {first} 列重复。")
  static let misspeltColumn = Phrase(
    "header.misspelt",
    en: "\"{value}\" is not a known column, but looks like one.",
    zh: "“{value}”不是已知列名，但很相近。")
  static let missingColumn = Phrase(
    "header.missing",
    en: "The column \"{value}\" is missing.",
    zh: "缺少“{value}”列。")

  // MARK: Cells

  static let emptyNumber = Phrase(
    "number.empty",
    en: "A number is missing.",
    zh: "缺少数字。")
  static let notWhole = Phrase(
    "number.not-whole",
    en: "\"{value}\" is not a whole number.",
    zh: "“{value}”不是整数。")
  static let outOfRange = Phrase(
    "number.out-of-range",
    en: "\"{value}\" is not between {least} and {most}.",
    zh: "“{value}”不在 {least} 与 {most} 之间。")
  static let notDecimal = Phrase(
    "number.not-decimal",
    en: "\"{value}\" is not a number.",
    zh: "“{value}”不是数字。")
  static let notFinite = Phrase(
    "number.not-finite",
    en: "\"{value}\" is not a finite number.",
    zh: "“{value}”不是有限的数字。")
  static let notSeats = Phrase(
    "seats.not-seats",
    en: "\"{value}\" is not a number of seats.",
    zh: "“{value}”不是席位数。")
  static let reversedSeats = Phrase(
    "seats.reversed",
    en: "\"{value}\" has more seats at its start than at its end.",
    zh: "“{value}”的下限大于上限。")
  static let emptyDate = Phrase(
    "date.empty",
    en: "A date is missing.",
    zh: "缺少日期。")
  static let notDate = Phrase(
    "date.not-date",
    en: "\"{value}\" is not a date.",
    zh: "“{value}”不是日期。")
  static let ambiguousDate = Phrase(
    "date.ambiguous",
    en: "\"{value}\" could be more than one date.",
    zh: "“{value}”可以理解为不同的日期。")
  static let impossibleDate = Phrase(
    "date.impossible",
    en: "\"{value}\" is not in the calendar.",
    zh: "“{value}”不是历法中的日期。")

  static let unknownChoice = Phrase(
    "choice.unknown", en: "\"{value}\" is not one of: {known}.", zh: "“{value}”不在可选值之列：{known}。")

  // MARK: Arrays

  static let npyMagic = Phrase(
    "npy.magic",
    en: "The file is not a NumPy array.",
    zh: "文件不是 NumPy 数组。")
  static let npyVersion = Phrase(
    "npy.version",
    en: "Array files of version {value} are not read; 1.0, 2.0 and 3.0 are.",
    zh: "不支持版本 {value} 的数组文件，仅支持 1.0、2.0 和 3.0。")
  static let npyCutShort = Phrase(
    "npy.cut-short",
    en: "The file ends within its header.",
    zh: "文件在文件头内就结束了。")
  static let npyHeader = Phrase(
    "npy.header",
    en: "The array header cannot be read: {value}.",
    zh: "无法读取数组文件头：{value}。")
  static let npyElementType = Phrase(
    "npy.element-type",
    en: "Elements of type \"{value}\" are not read; \"<f4\", \"<f8\" and \"<i4\" are.",
    zh: "不支持元素类型“{value}”，仅支持“<f4”“<f8”和“<i4”。")
  static let npyOrder = Phrase(
    "npy.fortran-order",
    en: "The array is in Fortran order; only C order is read.",
    zh: "数组为 Fortran 顺序，仅支持 C 顺序。")
  static let npyDimensions = Phrase(
    "npy.dimensions",
    en: "The array has {value} dimensions instead of 2.",
    zh: "数组有 {value} 维，应为 2 维。")
  static let npyTooShort = Phrase(
    "npy.too-short",
    en: "{rows} by {columns} numbers take {expected} bytes, but only {value} follow the header.",
    zh: "{rows} 行 {columns} 列需要 {expected} 字节，文件头之后只有 {value} 字节。")
  static let npyTooLong = Phrase(
    "npy.too-long",
    en: "{rows} by {columns} numbers take {expected} bytes, but {value} follow the header.",
    zh: "{rows} 行 {columns} 列需要 {expected} 字节，文件头之后却有 {value} 字节。")

  // MARK: Advice

  static let maybe = Phrase(
    "advice.maybe",
    en: "Maybe you meant \"{value}\".",
    zh: "是否应为“{value}”？")
  static let saveAsUTF8 = Phrase(
    "advice.save-as-utf8",
    en: "Save the file again in UTF-8; spreadsheets call it \"CSV UTF-8\".",
    zh: "请将文件另存为 UTF-8 编码；电子表格中称“CSV UTF-8”。")
  static let quoteDelimiters = Phrase(
    "advice.quote-delimiters",
    en: "A field that holds the delimiter must stand in quotes.",
    zh: "含有分隔符的字段要加引号。")
  static let doubleQuotes = Phrase(
    "advice.double-quotes",
    en: "Put the whole field in quotes, and write each quote inside it twice.",
    zh: "请给整个字段加引号，其中的每个引号写两次。")
  static let closeQuote = Phrase(
    "advice.close-quote",
    en: "Maybe a closing quote is missing.",
    zh: "可能缺少结束引号。")
  static let otherColumnNames = Phrase(
    "advice.other-column-names",
    en: "It may also be called: {value}.",
    zh: "也可以写作：{value}。")
  static let writeWithoutSeparators = Phrase(
    "advice.without-separators",
    en: "Write {value}, without separators between thousands.",
    zh: "请写作 {value}，不要加千位分隔符。")
  static let seatsAsText = Phrase(
    "advice.seats-as-text",
    en: "Write 5 or 11~15; a spreadsheet may have turned 11-15 into a date.",
    zh: "请写 5 或 11~15；电子表格可能把 11-15 变成了日期。")
  static let doubtfulSeparator = Phrase(
    "cell.doubtful-separator",
    en: "\"{value}\" would be one item: \"{sign}\" stands between no items of a list.",
    zh: "“{value}”会被视为一项：“{sign}”不是列表的分隔符。")
  static let separateItems = Phrase(
    "advice.separate-items",
    en: "Write \"{value}\"; where it belongs to a name, write \\{sign}.",
    zh: "请写作“{value}”；如为名称的一部分，请写作 \\{sign}。")
  static let severalItems = Phrase(
    "cell.several-items", en: "\"{value}\" is {count} items; here stands one.",
    zh: "“{value}”有 {count} 项，此处只能写一项。")
  static let oneItem = Phrase(
    "advice.one-item",
    en: "Write a row for each, or \\; where the sign belongs to a name (also \\/ and \\、).",
    zh: "请每项写一行；如分隔符是名称的一部分，请在其前加反斜杠（\\；、\\/）。")
  static let writeDate = Phrase(
    "advice.write-date",
    en: "Write the year first, as in 2026-03-05, and no time of day.",
    zh: "请先写年份，如 2026-03-05，不写时刻。")
  static let npySaveAsFloat = Phrase(
    "advice.npy-save-as-float",
    en: "Save it with numpy.save(file, array.astype(\"<f8\")).",
    zh: "请用 numpy.save(file, array.astype(\"<f8\")) 保存。")
  static let npySaveInCOrder = Phrase(
    "advice.npy-save-in-c-order",
    en: "Save it with numpy.save(file, numpy.ascontiguousarray(array)).",
    zh: "请用 numpy.save(file, numpy.ascontiguousarray(array)) 保存。")
}
