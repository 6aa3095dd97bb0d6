package cn.fenhe.opening.web;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A feed of changes (更新订阅) as Atom (RFC 4287), for readers that ask from time to time.
 *
 * @param id lasting, a URI
 * @param self address of the feed
 * @param page that it is about
 * @param entries the newest first
 */
record AtomFeed(String id, String title, String self, String page, Instant updated, List<Entry> entries) {

    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    AtomFeed {
        entries = List.copyOf(entries);
    }

    /** @param author the institution that provides the data */
    record Entry(String id, String title, String author, String page, Instant updated, String summary) {}

    String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
                <id>%s</id>
                <title>%s</title>
                <updated>%s</updated>
                <link rel="self" type="application/atom+xml" href="%s"/>
                <link rel="alternate" type="text/html" href="%s"/>
                %s</feed>
                """.formatted(
                        text(id),
                        text(title),
                        updated,
                        text(self),
                        text(page),
                        entries.stream().map(AtomFeed::xml).collect(Collectors.joining()));
    }

    private static String xml(Entry entry) {
        return """
                <entry>
                <id>%s</id>
                <title>%s</title>
                <author><name>%s</name></author>
                <updated>%s</updated>
                <link rel="alternate" type="text/html" href="%s"/>
                <summary>%s</summary>
                </entry>
                """.formatted(
                        text(entry.id()),
                        text(entry.title()),
                        text(entry.author()),
                        entry.updated(),
                        text(entry.page()),
                        text(entry.summary()));
    }

    private static String text(String value) {
        return Html.text(NOT_IN_XML.matcher(value).replaceAll(""));
    }
}
