extension KnownColumns {
  static let specialties = TableSchema([
    .required("code", "代码", "专业代码", "专业编号"),
    .optional("name_zh", "中文名", "名称", "专业名称"),
    .optional("name_en", "英文名", "英文名称"),
    .optional("parent", "上级", "上级代码", "上级专业"),
  ])

  static let adjacencies = TableSchema([
    .required("specialty", "专业", "专业代码", "专业甲"),
    .required("other", "相近专业", "相邻专业", "专业乙", twin: "specialty"),
    .optional("distance", "距离", standard: "1"),
  ])

  static let organisations = TableSchema([
    .required("id", "编号", "单位编号"),
    .optional("name", "名称", "单位", "单位名称"),
    .optional("aliases", "别名", "曾用名"),
    .optional("parent", "上级", "上级单位"),
  ])

  static let slots = TableSchema([
    .required("slot", "id", "场次", "场次编号"),
    .required("date", "日期"),
    .optional("start", "开始", "开始时间"),
    .optional("end", "结束", "结束时间"),
    .optional("place", "地点"),
  ])

  static let availability = TableSchema([
    .required("expert", "专家", "专家编号"),
    .required("slot", "场次", "场次编号"),
    .required("answer", "答复", "能否出席"),
  ])
}
