/// Characters that look alike, for the scripts in which names of a Chinese office are written.
///
/// A hand-picked part of the confusables of Unicode Technical Standard 39 (Unicode Security Mechanisms,
/// section 4: the skeleton replaces each character by a prototype), to lower case: Cyrillic and Greek
/// letters that pass for Latin ones, digits and strokes that pass for letters, and Katakana that pass for
/// Han. Added to it, for the same end, are letters that look alike as capitals or in small print (в, к, м, н, т), Han
/// characters that differ in one stroke, and traditional forms that names are also written in
/// (kSimplifiedVariant of Unihan).
enum Confusables {
  /// The prototype of each character that has one.
  static let prototypes: [Unicode.Scalar: Unicode.Scalar] = {
    var prototypes: [Unicode.Scalar: Unicode.Scalar] = [:]
    for row in rows {
      let halves = row.split(separator: " ")
      guard let prototype = halves[0].unicodeScalars.first else { continue }
      for twin in halves[1].unicodeScalars { prototypes[twin] = prototype }
    }
    return prototypes
  }()

  /// A prototype, then everything that stands for it.
  private static let rows = [
    // Latin letters, by Cyrillic and Greek ones and by what looks like them (UTS 39).
    "a аαɑ", "b вьЬƅ", "c сϲⅽ", "d ԁⅾ", "e еєҽ", "g ɡցɢ", "h һհн", "i іιıɩӏ", "j јϳ", "k кκ",
    "l 1|ⅼǀ", "m мⅿ", "n пո", "o оοօσ0", "p рρ", "q ԛգ", "s ѕꜱ", "t тτ", "u υսʋ", "v νѵⅴ", "w ԝѡɯ",
    "x хχⅹ",
    "y уγүʏ", "z ᴢ", "r гᴦ", "f ք",
    // Han, by Katakana, marks and numerals (UTS 39).
    "一 ー—―⼀", "二 ニ", "三 ミ", "八 ハ", "力 カ", "口 ロ囗", "工 エ", "夕 タ", "卜 ト", "千 チ",
    // Han that differ in one stroke.
    "日 曰", "土 士", "未 末", "己 已巳", "人 入", "干 于", "戊 戍戌", "天 夭", "今 令", "晴 睛",
    "候 侯", "祎 袆",
    // Traditional forms of characters that are frequent in names.
    "陈 陳", "张 張", "刘 劉", "杨 楊", "黄 黃", "吴 吳", "赵 趙", "孙 孫", "马 馬", "罗 羅", "郑 鄭", "谢 謝",
    "许 許", "韩 韓", "冯 馮", "邓 鄧", "萧 蕭", "叶 葉", "苏 蘇", "吕 呂", "卢 盧", "蒋 蔣", "贾 賈", "邹 鄒",
    "阎 閻", "陆 陸", "钟 鍾鐘", "谭 譚", "龙 龍", "万 萬", "钱 錢", "汤 湯", "贺 賀", "顾 顧", "龚 龔", "华 華",
    "国 國", "东 東", "丽 麗", "伟 偉", "强 強", "军 軍", "红 紅", "云 雲", "兰 蘭", "凤 鳳", "荣 榮", "庆 慶",
    "义 義", "学 學", "兴 興", "宝 寶", "贵 貴", "卫 衛", "晓 曉", "文 ⽂", "杰 傑", "俊 儁", "颖 穎", "静 靜",
    "辉 輝", "岭 嶺", "宁 寧", "泽 澤", "飞 飛", "鹏 鵬", "丰 豐", "志 誌", "应 應",
  ]
}
