/// What somebody who writes a policy in Chinese probably means: keys and rules have English names only.
enum ChinesePolicyNames {
  /// The rules.
  static let names = [
    "属性": "attribute", "培训": "training", "专业": "specialty", "级别": "level", "职称级别": "level",
    "回避同值": "differs", "同单位回避": "differs", "单位回避": "differs", "回避": "conflict",
    "回避情形": "conflict", "有空": "available", "时间": "available", "席位": "seats",
    "席位数": "seats", "人数": "seats", "至多": "at-most", "最多": "at-most", "至少": "at-least",
    "最少": "at-least", "组长": "chair", "主任委员": "chair", "席位组": "group", "不得同组": "apart",
    "法定人数": "quorum", "到会人数": "quorum", "宽严": "severity", "宽严平衡": "severity",
    "同单位": "same-employer", "关系": "related", "亲属关系": "related", "同批申报": "same-round",
    "说明": "note", "备注": "note",
  ]

  /// The keys, and what attributes are held against.
  static let words = [
    "格式": "format", "名称": "name", "日期": "as_of", "基准日": "as_of", "预设": "preset",
    "级别": "levels", "回避类型": "conflict_kinds", "适配度": "affinity", "资格": "eligibility",
    "资格规则": "eligibility", "评审组": "panel", "组成规则": "panel", "工作量": "load",
    "目标": "objectives", "规则": "rule", "编号": "id", "适用": "when", "来源": "source",
    "最少": "least", "最多": "most", "单双": "parity", "数量": "count", "比例": "share",
    "日志头": "log_head", "推导": "derive", "推出": "derive", "作为": "as", "类型": "kinds",
    "追溯期": "look_back", "效力": "effect", "属性": "attribute", "是": "is",
    "含": "has", "包含": "has", "不低于": "at_least", "不高于": "at_most", "文字": "text",
    "contains": "has", "includes": "has", "equals": "is", "min": "least", "max": "most",
    "minimum": "least", "maximum": "most", "title": "name", "date": "as_of",
  ]
}
