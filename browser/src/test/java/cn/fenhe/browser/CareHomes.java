package cn.fenhe.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 养老服务机构: a small entry of the civil affairs bureau with open, shared and personal items. Nobody in its rows lives. */
final class CareHomes {

    static final String STEWARD = "mzj-steward";
    static final String HEAD = "mzj-head";

    static final String GOOD = """
            机构编码,机构名称,床位数,负责人,联系电话
            YL001,汾河养老院,120,王建国,13800001111
            YL002,晋祠颐养中心,86,李秀英,13900002222
            YL003,迎泽社区养老服务站,24,张伟,13700003333
            """;

    /** Two of five rows break a rule. */
    static final String DOUBTFUL = GOOD + """
            YL004,双塔养老院,六十,赵敏,13600004444
            YL005,小店福利院,40,陈静,12345
            """;

    /** What an office system calls a workbook: a page with a title above its table and a sum beneath. */
    static final String EXPORTED = """
            <html><body><table>
            <tr><td colspan="5">太原市养老服务机构名录</td></tr>
            <tr><td>机构编码</td><td>机构名称</td><td>床位数</td><td>负责人</td><td>联系电话</td></tr>
            <tr><td>YL001</td><td>汾河养老院</td><td>1,200</td><td>王建国</td><td>13800001111</td></tr>
            <tr><td>YL002</td><td>晋祠颐养中心</td><td>86</td><td>李秀英</td><td>13900002222</td></tr>
            <tr><td>YL003</td><td>迎泽社区养老服务站</td><td>24</td><td>张伟</td><td>13700003333</td></tr>
            <tr><td>合计</td><td></td><td>1,310</td><td></td><td></td></tr>
            </table></body></html>
            """;

    private CareHomes() {}

    static Map<String, Object> described(String title) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("title", title);
        entry.put("summary", "太原市养老服务机构的名称、床位和联系方式，用于测试。");
        entry.put("classification", Map.of("category", "1", "item", "03", "heading", "001"));
        entry.put("subject", "GEOGRAPHY");
        entry.put("keywords", List.of("养老", "机构"));
        entry.put("formats", List.of(Map.of("kind", "SPREADSHEET", "type", "csv")));
        entry.put("sharingModes", List.of("FILE", "INTERFACE"));
        entry.put("cycle", "MONTHLY");
        entry.put("grade", "L3");
        entry.put("useRequirements", "");
        entry.put("related", List.of());
        entry.put(
                "items",
                List.of(
                        item("code", "机构编码", "TEXT", 12, true, null, false),
                        item("name", "机构名称", "TEXT", 64, false, null, false),
                        item("beds", "床位数", "INTEGER", null, false, null, false),
                        item("manager", "负责人", "TEXT", 32, false, null, true),
                        item("phone", "联系电话", "TEXT", 11, false, "MOBILE", true)));
        return entry;
    }

    static Map<String, Object> item(
            String name,
            String title,
            String type,
            @Nullable Integer length,
            boolean key,
            @Nullable String format,
            boolean personal) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("name", name);
        item.put("title", title);
        item.put("type", type);
        item.put("length", length);
        item.put("nullable", !key);
        item.put("key", key);
        item.put("format", format);
        item.put("personal", personal);
        item.put("grade", personal ? "L3" : "L1");
        item.put("sharing", personal ? "CONDITIONAL" : "UNCONDITIONAL");
        item.put("sharingCondition", personal ? "仅用于养老服务监管" : null);
        item.put("sharingBasis", personal ? "《中华人民共和国个人信息保护法》第十三条" : null);
        item.put("opening", personal ? "NOT_OPENED" : "UNCONDITIONAL");
        item.put("openingBasis", personal ? "《中华人民共和国个人信息保护法》第十三条" : null);
        return item;
    }
}
