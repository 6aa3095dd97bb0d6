package cn.fenhe.browser;

import java.util.List;

/** The page on which the pictures stand side by side. */
final class Index {

    private static final String STYLE = """
            body { font: 14px/1.6 sans-serif; margin: 24px; color: #14222a; background: #f2f5f6 }
            h2 { margin: 32px 0 8px; font-size: 16px }
            .row { display: flex; gap: 16px; align-items: flex-start; overflow-x: auto }
            figure { margin: 0; flex: none } img { display: block; border: 1px solid #d5dde0; background: #fff }
            figcaption { color: #5f6e76 } .wide img { width: 683px } .narrow img { width: 195px }""";

    private Index() {}

    static String of(List<Place> places, List<Look> looks, List<String> remarks) {
        StringBuilder html = new StringBuilder(
                        "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>汾河</title><style>")
                .append(STYLE)
                .append("</style><h1>汾河 ")
                .append(places.size())
                .append("</h1><ul>");
        remarks.forEach(remark -> html.append("<li>").append(escaped(remark)).append("</li>"));
        html.append("</ul>");
        for (Place place : places) {
            html.append("<h2 id=\"%s\">%s <small>%s %s</small></h2><div class=\"row\">"
                    .formatted(place.name(), place.name(), place.address(), place.account()));
            for (Look look : looks) {
                String file = Screenshots.file(place, look);
                html.append(
                        "<figure class=\"%s\"><figcaption>%s %d</figcaption><a href=\"%s\"><img src=\"%s\" alt=\"\"></a></figure>"
                                .formatted(
                                        look.isPhone() ? "narrow" : "wide", look.language(), look.width(), file, file));
            }
            html.append("</div>");
        }
        return html.append("</html>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
