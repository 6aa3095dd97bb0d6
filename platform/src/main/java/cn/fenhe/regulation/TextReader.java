package cn.fenhe.regulation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits a text into its articles: {@code ## } opens a chapter, 第…条 or an own rule's id an article, other lines are paragraphs. */
final class TextReader {

    private static final Pattern HEAD = Pattern.compile("(第([一二三四五六七八九十百]+)条|FH-(\\d+))　(.*)");
    private static final String DIGITS = "零一二三四五六七八九";

    private final String code;
    private final List<Provision> provisions = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private @Nullable String chapter;
    private @Nullable String label;
    private int number;

    private TextReader(String code) {
        this.code = code;
    }

    static List<Provision> read(String code, List<String> lines) {
        TextReader reader = new TextReader(code);
        lines.forEach(reader::take);
        reader.close();
        return List.copyOf(reader.provisions);
    }

    private void take(String line) {
        Matcher head = HEAD.matcher(line);
        if (line.startsWith("## ")) {
            close();
            chapter = line.substring(3);
        } else if (head.matches()) {
            close();
            label = head.group(1);
            number = head.group(2) == null ? Integer.parseInt(head.group(3)) : number(head.group(2));
            paragraphs.add(head.group(4));
        } else {
            paragraphs.add(line);
        }
    }

    private void close() {
        if (label != null) {
            provisions.add(new Provision(code + "-" + number, code, label, chapter, paragraphs));
        }
        label = null;
        paragraphs.clear();
    }

    /** A Chinese numeral up to 999: 一百二十三. */
    static int number(String numeral) {
        int total = 0;
        int digit = 0;
        for (char c : numeral.toCharArray()) {
            switch (c) {
                case '百' -> {
                    total += digit * 100;
                    digit = 0;
                }
                case '十' -> {
                    total += Math.max(digit, 1) * 10;
                    digit = 0;
                }
                default -> digit = DIGITS.indexOf(c);
            }
        }
        return total + digit;
    }
}
