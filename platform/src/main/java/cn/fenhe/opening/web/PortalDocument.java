package cn.fenhe.opening.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The document of the portal (门户页面): the front end's, with what a page says of itself put in before it is sent, so that it is found by
 * search engines and read without scripts. A platform built without its front end answers with the words alone.
 */
@Component
class PortalDocument {

    private static final String BUILT = "static/index.html";
    private static final String HEAD = "<!--head-->";
    private static final String HEAD_END = "<!--/head-->";
    private static final String CONTENT = "<!--content-->";
    private static final String BARE = """
            <!doctype html>
            <html lang="zh-CN">
              <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <!--head--><title>公共数据平台</title><!--/head-->
              </head>
              <body><div id="root"><!--content--></div></body>
            </html>
            """;

    private final String before;
    private final String ownHead;
    private final String between;
    private final String after;
    private final String site;

    PortalDocument() throws IOException {
        String document = read();
        int head = document.indexOf(HEAD);
        int headEnd = document.indexOf(HEAD_END, head);
        int content = document.indexOf(CONTENT, headEnd);
        if (head < 0 || headEnd < 0 || content < 0) {
            throw new IllegalStateException(BUILT + " lacks the marks " + HEAD + HEAD_END + CONTENT);
        }
        before = document.substring(0, head);
        ownHead = document.substring(head + HEAD.length(), headEnd);
        between = document.substring(headEnd + HEAD_END.length(), content);
        after = document.substring(content + CONTENT.length());
        site = HtmlUtils.htmlUnescape(ownHead.replaceAll("(?s).*<title>(.*?)</title>.*", "$1"))
                .strip();
    }

    private static String read() throws IOException {
        ClassPathResource built = new ClassPathResource(BUILT);
        if (!built.exists()) {
            return BARE;
        }
        try (InputStream in = built.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Name of the platform, as its home page is titled. */
    String site() {
        return site;
    }

    /** A page under the document's own title. @param content as HTML */
    String page(String content) {
        return before + ownHead + between + content + after;
    }

    /** @param head and @param content as HTML: whoever makes them escapes what others wrote */
    String page(String head, String content) {
        return before + head + between + content + after;
    }
}
