package cn.fenhe.audit.verify;

import cn.fenhe.audit.tree.Checkpoint;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A receipt that holds.
 *
 * @param content whose digest it is, null when it was not given
 */
record VerifiedReceipt(
        JsonNode receipt, Checkpoint checkpoint, @Nullable Path content) implements Verify.Held {

    private static final String TEXT = """
              receipt 回执         %s
              content 内容         %s of resource %s under grant %s, %s rows, %s
              digest 摘要          SM3 %s, %s
              entry 条目           %s, in the tree of %d that was signed at %s
              root 树根            %s
              origin 来源          %s
              key 公钥             %s
            """;

    @Override
    public Map<String, Object> answer() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("receipt", say("id"));
        answer.put("digest", receipt.path("digest").path("value").asString());
        answer.put("contentVerified", content != null);
        answer.put("index", receipt.path("proof").path("index").asLong());
        answer.put("size", checkpoint.size());
        answer.put("root", root());
        answer.put("origin", checkpoint.origin());
        answer.put("key", checkpoint.key());
        return answer;
    }

    @Override
    public String text() {
        return String.format(
                Locale.ROOT,
                TEXT,
                say("id"),
                say("use"),
                say("resource"),
                say("grant"),
                say("rows"),
                say("at"),
                receipt.path("digest").path("value").asString(),
                content == null ? "not compared with any content (--content FILE)" : "which is that of " + content,
                receipt.path("proof").path("index").asString(),
                checkpoint.size(),
                checkpoint.at(),
                root(),
                checkpoint.origin(),
                checkpoint.key());
    }

    private String say(String name) {
        return receipt.path(name).asString();
    }

    private String root() {
        return HexFormat.of().formatHex(checkpoint.root());
    }
}
