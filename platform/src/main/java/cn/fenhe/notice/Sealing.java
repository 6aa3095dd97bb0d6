package cn.fenhe.notice;

import cn.fenhe.cryptography.Keys;
import cn.fenhe.cryptography.Sm2;
import cn.fenhe.regulation.Article;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals notices (签章): an SM2 signature over every field but the reading, each with its length before it. */
@Component
@Article("FH-18")
class Sealing {

    private static final String PURPOSE = "notice";

    private final Keys keys;

    Sealing(Keys keys) {
        this.keys = keys;
    }

    Notice seal(Notice notice) {
        Keys.Signature made = keys.sign(PURPOSE, canonical(notice));
        return notice.sealed(new Notice.Seal(made.keyId(), Base64.getEncoder().encodeToString(made.der())));
    }

    boolean holds(Notice notice) {
        return Sm2.verifies(
                keys.publicKey(notice.seal().keyId()),
                canonical(notice),
                Base64.getDecoder().decode(notice.seal().signature()));
    }

    static byte[] canonical(Notice notice) {
        UUID from = notice.from();
        String remedy = notice.remedy();
        return bytes(List.of(
                "fenhe-notice-1",
                notice.id().toString(),
                notice.kind().name(),
                notice.number(),
                notice.matterType(),
                notice.matterId(),
                (from == null ? Numbering.PLATFORM : from).toString(),
                notice.fromName(),
                notice.to().toString(),
                notice.toName(),
                notice.title(),
                notice.titleEn(),
                notice.text(),
                String.join(",", notice.articles()),
                remedy == null ? "" : remedy,
                notice.issuedAt().toString(),
                notice.issuedBy()));
    }

    private static byte[] bytes(List<String> fields) {
        StringBuilder all = new StringBuilder();
        for (String field : fields) {
            all.append(field.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(field)
                    .append('\n');
        }
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }
}
