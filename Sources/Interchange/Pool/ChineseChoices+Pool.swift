import PoolRecords

extension ChineseChoices {
  /// What further education is about.
  static let subjects: [String: EducationSubject] = [
    "专业": .professional, "专业科目": .professional, "公需": .general, "公需科目": .general,
  ]

  /// Yes and no.
  static let flags: [String: YesOrNo] = [
    "是": .yes, "合格": .yes, "true": .yes, "1": .yes, "否": .no, "不合格": .no, "false": .no, "0": .no,
  ]

  /// Why experts leave the pool.
  static let removals: [String: Removal.Code] = [
    "本人申请": .ownWish, "超龄": .age, "任期届满": .term, "不再从事本专业": .leftField, "不符合条件": .condition,
    "培训失效": .training, "多次拒绝": .refusals, "考核不合格": .evaluation, "违规": .breach,
    "弄虚作假": .fraud, "去世": .deceased, "其他": .other,
  ]

  /// Words for an expert who is not seated for a while.
  static let suspended: Set<String> = ["暂停", "停用", "暂停使用"]

  /// Words for an expert who has left the pool.
  static let removed: Set<String> = ["出库", "退出", "已出库", "已退出", "注销"]

  /// What a person is to the pool.
  static let roles: [String: Person.Role] = ["专家": .expert, "申报人": .applicant, "持证人": .holder]
}
