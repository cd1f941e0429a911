/// Tables that a problem need not have, to be laid beside those of ``SmallProblem``.
enum FurtherTables {
  /// In English, with every column.
  static let english: [String: String?] = [
    "cases.csv": """
    id,applicant,employer,specialty,level,panel,readers,slot
    C-1,P-1,Org C,560.20,junior,,0,S-1
    C-2,P-2,Org A,560.30,,G-1,2,
    C-3,P-3,,,,G-1,,S-2

    """,
    "panels.csv": """
    id,kind,parent,overlap,specialty,level,method,seats,effort,fill,session,slot,room
    G-1,group,K,leader-only,560.20;560.30,senior,interview,2-3,7,assign,spring,S-1,12
    K,committee,,,,,,,,given,,,

    """,
    "members.csv": """
    panel,expert,role,by,reason
    K,E-1,Chair,office,order 7
    K,E-2,deputy,,

    """,
    "pairs.csv": """
    expert,expert,kind,since,until,source
    E-1,E-2,kinship,2020-01-01,2030-12-31,declared
    E-3,E-1,,,,

    """,
    "specialties.csv": """
    code,name_zh,name_en,parent
    560,土木,Civil,
    560.20,,Bridges,560
    560.30,,,560

    """,
    "adjacent.csv": """
    specialty,specialty,distance
    560.20,560.30,
    560,560.30,5

    """,
    "organisations.csv": """
    id,name,aliases,parent
    O-1,Org A,Old A;A Ltd.,
    O-2,Org B,,O-1

    """,
    "slots.csv": """
    slot,date,start,end,place
    S-1,2026-04-20,9:00,12:00,"Hall 1, left"
    S-2,2026/4/21,,,

    """,
    "availability.csv": """
    expert,slot,answer
    E-1,S-1,yes
    E-2,S-1,If-Needed
    E-3,S-2,no

    """,
  ]

  /// The same in Chinese.
  static let chinese: [String: String?] = [
    "cases.csv": """
    申报编号,申报人,工作单位,申报专业,申报级别,评审组,阅卷人数,场次
    C-1,P-1,Org C,560.20,junior,,0,S-1
    C-2,P-2,Org A,560.30,,G-1,2,
    C-3,P-3,,,,G-1,,S-2

    """,
    "panels.csv": """
    评审组编号,类别,上级,与上级关系,评审专业,评审级别,评审方式,席位数,工作量,产生方式,会期,场次,room
    G-1,group,K,仅组长,560.20、560.30,senior,interview,2至3,７,选聘,spring,S-1,12
    K,committee,,在上级内,,,,,,指定,,,

    """,
    "members.csv": """
    评审组,专家,角色,指定人,理由
    K,E-1,主任委员,office,order 7
    K,E-2,deputy,,

    """,
    "pairs.csv": """
    专家,专家,关系,起始日期,截止日期,来源
    E-1,E-2,亲属,2020年1月1日,2030年12月31日,declared
    E-3,E-1,声明,,,

    """,
    "specialties.csv": """
    专业代码,专业名称,英文名称,上级代码
    560,土木,Civil,
    560.20,,Bridges,560
    560.30,,,560

    """,
    "adjacent.csv": """
    专业,相近专业,距离
    560.20,560.30,1
    560,560.30,5

    """,
    "organisations.csv": """
    单位编号,单位名称,曾用名,上级单位
    O-1,Org A,Old A；A Ltd.,
    O-2,Org B,,O-1

    """,
    "slots.csv": """
    场次,日期,开始时间,结束时间,地点
    S-1,2026年4月20日,9:00,12:00,"Hall 1, left"
    S-2,2026/4/21,,,

    """,
    "availability.csv": """
    专家,场次,能否出席
    E-1,S-1,可以
    E-2,S-1,必要时
    E-3,S-2,不可以

    """,
  ]
}
