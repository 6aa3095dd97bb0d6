package cn.fenhe.catalog.web;

/** Examples of the interface's description. */
final class Examples {

    static final String DRAFT = """
            {
              "title": "环境空气质量小时数据",
              "summary": "各监测站点逐小时的空气质量监测数据。",
              "classification": {"category": "3", "item": "07", "heading": "001"},
              "subject": "ENVIRONMENT",
              "keywords": ["空气质量", "PM2.5"],
              "formats": [{"kind": "SPREADSHEET", "type": "csv"}],
              "sharingModes": ["INTERFACE", "FILE"],
              "cycle": "DAILY",
              "grade": "L1",
              "useRequirements": "注明数据来源。",
              "items": [
                {"name": "station", "title": "站点", "type": "C", "length": 50, "key": true, "personal": false,
                 "grade": "L1", "sharing": "UNCONDITIONAL", "opening": "UNCONDITIONAL"},
                {"name": "pm25", "title": "PM2.5 浓度", "type": "B", "nullable": true, "personal": false,
                 "grade": "L1", "sharing": "UNCONDITIONAL", "opening": "UNCONDITIONAL"},
                {"name": "operator", "title": "运维人员", "type": "C", "length": 50, "personal": true, "grade": "L3",
                 "sharing": "CONDITIONAL", "sharingCondition": "用于设备运维协同",
                 "sharingBasis": "《环境监测管理办法》第十条", "opening": "NOT_OPENED", "openingBasis": "涉及个人信息"}
              ]
            }""";

    static final String ASSESSMENT = """
            {
              "secrecy": {"passed": true, "note": "不涉密"},
              "personalInformation": {"impact": "LOW", "note": "仅含运维人员姓名，按有条件共享"}
            }""";

    private Examples() {}
}
