extension KnownColumns {
  static let panels = TableSchema([
    .required("id", "panel", "panel_id", "编号", "评审组", "评审组编号"),
    .optional("kind", "类别", "类型"),
    .optional("parent", "上级", "所属评审组"),
    .optional("overlap", "与上级关系", standard: "within-parent"),
    .optional("specialty", "specialties", "专业", "评审专业"),
    .optional("level", "级别", "评审级别"),
    .optional("method", "方式", "评审方式"),
    .optional("seats", "席位", "席位数"),
    .optional("effort", "工作量"),
    .optional("fill", "产生方式", standard: "assign"),
    .optional("session", "会期"),
    .optional("slot", "场次"),
  ])

  static let members = TableSchema([
    .required("panel", "评审组", "评审组编号"),
    .required("expert", "专家", "专家编号"),
    .optional("role", "角色"),
    .optional("by", "指定人"),
    .optional("reason", "理由"),
  ])

  static let relations = TableSchema([
    .required("expert", "专家", "专家编号", "专家甲"),
    .required("other", "另一专家", "专家乙", twin: "expert"),
    .required("kind", "关系", "关系类型", "类型"),
    .optional("since", "起", "起始日期"),
    .optional("until", "止", "截止日期"),
    .optional("source", "来源"),
  ])
}
