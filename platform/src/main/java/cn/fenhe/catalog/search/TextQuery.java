package cn.fenhe.catalog.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed, as a query: every word of it must be found somewhere, in a title rather than in an item rather than in a
 * summary. Nothing of it is syntax, so nothing of it can be wrong.
 */
final class TextQuery {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 12;
    private static final float TIE = 0.1f;
    private static final float PARTS = 0.6f;
    /** Of the words that one unbroken run of Chinese is cut into, so many must be found. */
    private static final double ENOUGH = 0.75;

    private static final Map<String, Float> BOOSTS = Map.of(
            Fields.TITLE, 8f,
            Fields.KEYWORDS, 4f,
            Fields.ITEMS, 3f,
            Fields.PROVIDER, 2.5f,
            Fields.SUBJECT, 2f,
            Fields.SUMMARY, 1f);

    private final Analysis analysis;

    TextQuery(Analysis analysis) {
        this.analysis = analysis;
    }

    /** @param text not blank */
    Query of(String text) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int asked = 0;
        for (String run : runs(text)) {
            Query query = ofRun(run);
            if (query != null) {
                all.add(query, BooleanClause.Occur.MUST);
                asked++;
            }
        }
        return asked == 0 ? new MatchNoDocsQuery("nothing to look for") : all.build();
    }

    private static List<String> runs(String text) {
        int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        return Arrays.stream(text.substring(0, end).split("\\s+"))
                .filter(run -> !run.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    private @Nullable Query ofRun(String run) {
        String folded = Fields.folded(run);
        List<Query> ways = new ArrayList<>();
        List<String> words = analysis.words(folded);
        if (!words.isEmpty()) {
            ways.add(words(words));
        }
        List<String> parts = analysis.parts(folded);
        if (!parts.isEmpty()) {
            BOOSTS.forEach((field, boost) -> {
                if (!field.equals(Fields.SUBJECT)) {
                    ways.add(boosted(phrase(Fields.parts(field), parts), boost * PARTS));
                }
            });
            ways.add(phrase(Fields.parts(Fields.CODE), parts));
        }
        if (run.matches("[0-9]+(/[0-9]*)?")) {
            ways.add(boosted(new PrefixQuery(new Term(Fields.CODE, run)), 20));
        }
        return ways.isEmpty() ? null : new DisjunctionMaxQuery(ways, TIE);
    }

    /** Each word may be found in another field; of several, most must be. */
    private static Query words(List<String> words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(anywhere(word), BooleanClause.Occur.SHOULD));
        query.setMinimumNumberShouldMatch((int) Math.ceil(words.size() * ENOUGH));
        return query.build();
    }

    private static Query anywhere(String word) {
        List<Query> fields = new ArrayList<>();
        BOOSTS.forEach((field, boost) -> fields.add(boosted(new TermQuery(new Term(field, word)), boost)));
        return new DisjunctionMaxQuery(fields, TIE);
    }

    private static Query phrase(String field, List<String> parts) {
        if (parts.size() == 1) {
            return new TermQuery(new Term(field, parts.getFirst()));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        parts.forEach(part -> phrase.add(new Term(field, part)));
        return phrase.build();
    }

    private static Query boosted(Query query, float boost) {
        return boost == 1 ? query : new BoostQuery(query, boost);
    }
}
