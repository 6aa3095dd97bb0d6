package cn.fenhe.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.springframework.stereotype.Component;

/**
 * How text becomes terms. Each text is indexed twice: as Chinese words, which rank well, and as parts (pairs of characters, and
 * beginnings of codes and names), which find what the word list cuts otherwise.
 */
@Component
final class Analysis {

    private static final int LONGEST_BEGINNING = 24;

    private final Analyzer words = new SmartChineseAnalyzer();
    private final Analyzer parts = new PartsAnalyzer(true);
    private final Analyzer askedParts = new PartsAnalyzer(false);

    Analyzer forIndexing() {
        return new PerFieldAnalyzerWrapper(
                words,
                Map.of(
                        Fields.parts(Fields.TITLE), parts,
                        Fields.parts(Fields.ITEMS), parts,
                        Fields.parts(Fields.KEYWORDS), parts,
                        Fields.parts(Fields.PROVIDER), parts,
                        Fields.parts(Fields.SUMMARY), parts,
                        Fields.parts(Fields.CODE), parts));
    }

    List<String> words(String text) {
        return terms(words, text);
    }

    List<String> parts(String text) {
        return terms(askedParts, text);
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return terms;
    }

    /** Indexed text gives single characters, pairs and all beginnings; asked text gives pairs and whole words. */
    private static final class PartsAnalyzer extends Analyzer {

        private final boolean indexed;

        PartsAnalyzer(boolean indexed) {
            this.indexed = indexed;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokens = new StandardTokenizer();
            TokenStream pairs = new CJKBigramFilter(
                    new LowerCaseFilter(tokens),
                    CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL,
                    indexed);
            TokenStream beginnings = indexed ? new EdgeNGramTokenFilter(pairs, 1, LONGEST_BEGINNING, true) : pairs;
            return new TokenStreamComponents(tokens, beginnings);
        }
    }
}
