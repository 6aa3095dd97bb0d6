package cn.fenhe.regulation;

import java.util.List;
import org.springframework.stereotype.Component;

/** The texts (法规) with rank, dates and status, and which of them bind where and when. */
@Component
public class Regulations {

    /**
     * Of the given article ids those that bind the jurisdiction today, in the order given; the platform's own rules
     * ({@code FH-…}) always do, a draft never does. What a refusal may cite.
     */
    public List<String> binding(String jurisdiction, String... articleIds) {
        throw new UnsupportedOperationException("binding");
    }
}
