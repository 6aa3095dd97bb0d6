package cn.fenhe.api;

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
public class PortalDocument {

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
    private static final String MISSING_HEAD = """
            <title>没有这个页面 No such page - %s</title>
            <meta name="robots" content="noindex" />""";
    private static final String MISSING = """
            <main class="plain"><h1>没有这个页面</h1>
            <p>地址可能写错，或者内容已经撤下。可以在这里检索数据，或者回到<a href="/">首页</a>。</p>
            <p lang="en">There is no such page. The address may be wrong, or the content was withdrawn. Search the data here, \
            or go to the <a href="/">home page</a>.</p>
            <form action="/datasets" role="search"><label>检索数据 Search data <input type="search" name="q" maxlength="200" /></label> \
            <button>检索 Search</button></form></main>""";

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
    public String site() {
        return site;
    }

    /** For an address that leads nowhere (没有这个页面): in both languages, and without a word about what was asked for. */
    public String missing() {
        return page(MISSING_HEAD.formatted(HtmlUtils.htmlEscape(site, "UTF-8")), MISSING);
    }

    /** A page under the document's own title. @param content as HTML */
    public String page(String content) {
        return before + ownHead + between + content + after;
    }

    /**
     * A page with a head of its own.
     *
     * @param head as HTML, like the content: whoever makes them escapes what others wrote
     */
    public String page(String head, String content) {
        return before + head + between + content + after;
    }
}
