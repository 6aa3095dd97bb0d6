package cn.fenhe.collection.understanding;

import cn.fenhe.api.Refusal;
import cn.fenhe.collection.receiving.Encoding;
import cn.fenhe.collection.receiving.SourceFile;
import cn.fenhe.regulation.Article;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Decides the character set (字符集) of received files: never by guessing past a fault. A wrong set turns names into other names without a
 * word, so a file that is not wholly valid is refused with the place of its first fault.
 */
final class Charsets {

    static final Charset GB18030 = Charset.forName("GB18030");

    private Charsets() {}

    /** The one set of all files; a file of ASCII alone goes with any of them but UTF-16. */
    @Article("TJ-12")
    static Charset ofAll(List<SourceFile> files, @Nullable String declared) {
        Charset common = null;
        for (SourceFile file :
                files.stream().filter(one -> one.format().isText()).toList()) {
            Charset own = of(file, declared);
            if (common == null && !file.encoding().ascii()) {
                common = own;
            } else if (common != null && !file.encoding().ascii() && !own.equals(common)) {
                throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "collection.charsets-differ")
                        .with("file", file.name())
                        .with("charset", own.name())
                        .with("others", common.name());
            }
        }
        return common == null ? StandardCharsets.UTF_8 : common;
    }

    static Charset of(SourceFile file, @Nullable String declared) {
        Encoding encoding = file.encoding();
        if (encoding.nul() >= 0) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "collection.not-text")
                    .with("file", file.name())
                    .with("offset", encoding.nul());
        }
        Charset charset = declared == null ? detected(encoding) : named(declared);
        long fault = fault(encoding, charset);
        if (fault >= 0) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "collection.charset")
                    .with("file", file.name())
                    .with("charset", charset.name())
                    .with("offset", fault);
        }
        return charset;
    }

    private static Charset detected(Encoding encoding) {
        if (encoding.bom() == Encoding.Bom.UTF_16BE || encoding.bom() == Encoding.Bom.UTF_16LE) {
            return StandardCharsets.UTF_16;
        }
        return encoding.meantAsUtf8() ? StandardCharsets.UTF_8 : GB18030;
    }

    private static Charset named(String declared) {
        return switch (declared.trim().toUpperCase(Locale.ROOT).replace('_', '-')) {
            case "UTF-8", "UTF8" -> StandardCharsets.UTF_8;
            case "GB18030", "GBK", "GB2312", "CP936" -> GB18030;
            case "UTF-16", "UTF-16LE", "UTF-16BE" -> StandardCharsets.UTF_16;
            default ->
                throw Refusal.of(Refusal.Kind.INVALID, "collection.charset-unknown")
                        .with("charset", declared);
        };
    }

    /** Offset of the first byte that the set does not have there; a mark of another set is a fault at once. */
    private static long fault(Encoding encoding, Charset charset) {
        boolean wide = encoding.bom() == Encoding.Bom.UTF_16BE || encoding.bom() == Encoding.Bom.UTF_16LE;
        if (charset.equals(StandardCharsets.UTF_16)) {
            return wide ? encoding.utf16Fault() : 0;
        }
        if (wide || (encoding.bom() == Encoding.Bom.UTF_8 && charset.equals(GB18030))) {
            return 0;
        }
        return charset.equals(GB18030) ? encoding.gbFault() : encoding.utf8Fault();
    }
}
