/// Everything that can be said about a file before its meaning is looked at.
enum FilePhrases {
  // MARK: Encoding

  static let invalidUTF8 = Phrase(
    code: "text.invalid-utf8",
    en: "byte {offset} (hexadecimal {value}) is not valid UTF-8",
    zh: "第 {offset} 字节（十六进制 {value}）不是有效的 UTF-8")
  static let invalidUTF16 = Phrase(
    code: "text.invalid-utf16",
    en: "byte {offset} is not valid UTF-16",
    zh: "第 {offset} 字节不是有效的 UTF-16")
  static let unknownEncoding = Phrase(
    code: "text.unknown-encoding",
    en: "the file is neither UTF-8 nor GB18030 (first at byte {offset}, hexadecimal {value})",
    zh: "文件既不是 UTF-8 也不是 GB18030（始于第 {offset} 字节，十六进制 {value}）")
  static let nulByte = Phrase(
    code: "text.nul",
    en: "the text holds a NUL byte",
    zh: "文本中有空字节（NUL）")
  static let controlCharacter = Phrase(
    code: "text.control-character",
    en: "the text holds the control character {value}",
    zh: "文本中有控制字符 {value}")

  // MARK: Records

  static let fileTooLarge = Phrase(
    code: "csv.file-too-large",
    en: "the file has {value} bytes; at most 2 GiB are read",
    zh: "文件有 {value} 字节，最多读取 2 GiB")
  static let unknownDelimiter = Phrase(
    code: "csv.unknown-delimiter",
    en: "\"{value}\" is not a delimiter; comma, semicolon and tab are",
    zh: "“{value}”不能作分隔符；可用逗号、分号或制表符")
  static let noHeader = Phrase(
    code: "csv.no-header",
    en: "the file is empty; it needs at least a header",
    zh: "文件是空的，至少要有表头")
  static let tooFewFields = Phrase(
    code: "csv.too-few-fields",
    en: "the row has {value} fields instead of {expected}",
    zh: "该行只有 {value} 个字段，应为 {expected} 个")
  static let tooManyFields = Phrase(
    code: "csv.too-many-fields",
    en: "the row has {value} fields instead of {expected}",
    zh: "该行有 {value} 个字段，应为 {expected} 个")
  static let tooManyColumns = Phrase(
    code: "csv.too-many-columns",
    en: "the row has more than {expected} fields",
    zh: "该行超过 {expected} 个字段")
  static let fieldTooLong = Phrase(
    code: "csv.field-too-long",
    en: "the field is longer than {expected} bytes",
    zh: "字段超过 {expected} 字节")
  static let openQuote = Phrase(
    code: "csv.open-quote",
    en: "the quote that opens here is never closed; what follows was not read",
    zh: "此处的引号没有结束，其后的内容未读取")
  static let textAfterQuote = Phrase(
    code: "csv.text-after-quote",
    en: "\"{value}\" stands behind the closing quote of the field",
    zh: "字段结束引号之后还有“{value}”")
  static let strayQuote = Phrase(
    code: "csv.stray-quote",
    en: "a quote stands inside a field that does not start with one",
    zh: "未加引号的字段中出现了引号")

  // MARK: Header

  static let emptyColumnName = Phrase(
    code: "header.empty-name",
    en: "the column has no name",
    zh: "该列没有列名")
  static let duplicateColumn = Phrase(
    code: "header.duplicate",
    en: "\"{value}\" is the same column as number {first}",
    zh: "“{value}”与第 {first} 列重复")
  static let misspeltColumn = Phrase(
    code: "header.misspelt",
    en: "\"{value}\" is not a known column, but looks like one",
    zh: "“{value}”不是已知列名，但很相近")
  static let missingColumn = Phrase(
    code: "header.missing",
    en: "the column \"{value}\" is missing",
    zh: "缺少“{value}”列")

  // MARK: Cells

  static let emptyNumber = Phrase(
    code: "number.empty",
    en: "a number is missing",
    zh: "缺少数字")
  static let notWhole = Phrase(
    code: "number.not-whole",
    en: "\"{value}\" is not a whole number",
    zh: "“{value}”不是整数")
  static let outOfRange = Phrase(
    code: "number.out-of-range",
    en: "\"{value}\" is not between {least} and {most}",
    zh: "“{value}”不在 {least} 与 {most} 之间")
  static let notDecimal = Phrase(
    code: "number.not-decimal",
    en: "\"{value}\" is not a number",
    zh: "“{value}”不是数字")
  static let notFinite = Phrase(
    code: "number.not-finite",
    en: "\"{value}\" is not a finite number",
    zh: "“{value}”不是有限的数字")
  static let numberTooLarge = Phrase(
    code: "number.too-large",
    en: "\"{value}\" is too large for {decimals} decimals",
    zh: "按 {decimals} 位小数计，“{value}”过大")
  static let notSeats = Phrase(
    code: "seats.not-seats",
    en: "\"{value}\" is not a number of seats",
    zh: "“{value}”不是席位数")
  static let reversedSeats = Phrase(
    code: "seats.reversed",
    en: "\"{value}\" has more seats at its start than at its end",
    zh: "“{value}”的下限大于上限")
  static let emptyDate = Phrase(
    code: "date.empty",
    en: "a date is missing",
    zh: "缺少日期")
  static let notDate = Phrase(
    code: "date.not-date",
    en: "\"{value}\" is not a date",
    zh: "“{value}”不是日期")
  static let ambiguousDate = Phrase(
    code: "date.ambiguous",
    en: "\"{value}\" could be more than one date",
    zh: "“{value}”可以理解为不同的日期")
  static let impossibleDate = Phrase(
    code: "date.impossible",
    en: "\"{value}\" is not in the calendar",
    zh: "“{value}”不是历法中的日期")

  // MARK: Arrays

  static let npyMagic = Phrase(
    code: "npy.magic",
    en: "the file is not a NumPy array",
    zh: "文件不是 NumPy 数组")
  static let npyVersion = Phrase(
    code: "npy.version",
    en: "array files of version {value} are not read; 1.0, 2.0 and 3.0 are",
    zh: "不支持版本 {value} 的数组文件，仅支持 1.0、2.0 和 3.0")
  static let npyCutShort = Phrase(
    code: "npy.cut-short",
    en: "the file ends within its header",
    zh: "文件在文件头内就结束了")
  static let npyHeader = Phrase(
    code: "npy.header",
    en: "the array header cannot be read: {value}",
    zh: "无法读取数组文件头：{value}")
  static let npyElementType = Phrase(
    code: "npy.element-type",
    en: "elements of type \"{value}\" are not read; \"<f4\", \"<f8\" and \"<i4\" are",
    zh: "不支持元素类型“{value}”，仅支持“<f4”“<f8”和“<i4”")
  static let npyOrder = Phrase(
    code: "npy.fortran-order",
    en: "the array is in Fortran order; only C order is read",
    zh: "数组为 Fortran 顺序，仅支持 C 顺序")
  static let npyDimensions = Phrase(
    code: "npy.dimensions",
    en: "the array has {value} dimensions instead of 2",
    zh: "数组有 {value} 维，应为 2 维")
  static let npyTooShort = Phrase(
    code: "npy.too-short",
    en: "{rows} by {columns} numbers take {expected} bytes, but only {value} follow the header",
    zh: "{rows} 行 {columns} 列需要 {expected} 字节，文件头之后只有 {value} 字节")
  static let npyTooLong = Phrase(
    code: "npy.too-long",
    en: "{rows} by {columns} numbers take {expected} bytes, but {value} follow the header",
    zh: "{rows} 行 {columns} 列需要 {expected} 字节，文件头之后却有 {value} 字节")

  // MARK: Advice

  static let maybe = Phrase(
    code: "advice.maybe",
    en: "Maybe you meant \"{value}\".",
    zh: "是否应为“{value}”？")
  static let saveAsUTF8 = Phrase(
    code: "advice.save-as-utf8",
    en: "Save the file again as \"CSV UTF-8\".",
    zh: "请将文件另存为“CSV UTF-8”格式。")
  static let quoteDelimiters = Phrase(
    code: "advice.quote-delimiters",
    en: "A field that holds the delimiter must stand in quotes.",
    zh: "含有分隔符的字段要加引号。")
  static let doubleQuotes = Phrase(
    code: "advice.double-quotes",
    en: "Put the whole field in quotes, and write each quote inside it twice.",
    zh: "请给整个字段加引号，其中的每个引号写两次。")
  static let closeQuote = Phrase(
    code: "advice.close-quote",
    en: "Maybe a closing quote is missing.",
    zh: "可能缺少结束引号。")
  static let otherColumnNames = Phrase(
    code: "advice.other-column-names",
    en: "It may also be called: {value}.",
    zh: "也可以写作：{value}。")
  static let writeWithoutSeparators = Phrase(
    code: "advice.without-separators",
    en: "Write {value}, without separators between thousands.",
    zh: "请写作 {value}，不要加千位分隔符。")
  static let fewerDecimals = Phrase(
    code: "advice.fewer-decimals",
    en: "It fits with affinity.decimals: {decimals}.",
    zh: "将 affinity.decimals 设为 {decimals} 即可。")
  static let seatsAsText = Phrase(
    code: "advice.seats-as-text",
    en: "Write 5 or 11~15; a spreadsheet may have turned 11-15 into a date.",
    zh: "请写 5 或 11~15；电子表格可能把 11-15 变成了日期。")
  static let writeDate = Phrase(
    code: "advice.write-date",
    en: "Write the year first, as in 2026-03-05, and no time of day.",
    zh: "请先写年份，如 2026-03-05，不写时刻。")
  static let npySaveAsFloat = Phrase(
    code: "advice.npy-save-as-float",
    en: "Save it with numpy.save(file, array.astype(\"<f8\")).",
    zh: "请用 numpy.save(file, array.astype(\"<f8\")) 保存。")
  static let npySaveInCOrder = Phrase(
    code: "advice.npy-save-in-c-order",
    en: "Save it with numpy.save(file, numpy.ascontiguousarray(array)).",
    zh: "请用 numpy.save(file, numpy.ascontiguousarray(array)) 保存。")
}
