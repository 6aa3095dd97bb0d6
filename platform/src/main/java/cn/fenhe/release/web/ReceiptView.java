package cn.fenhe.release.web;

import cn.fenhe.audit.EntryProof;
import cn.fenhe.release.Receipt;
import cn.fenhe.release.Use;
import cn.fenhe.release.receipt.ProvenReceipt;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as it is shown.
 *
 * @param proves in words
 * @param snapshot as text, since it has more digits than a reader of JSON may keep
 */
record ReceiptView(
        UUID id,
        String proves,
        Use use,
        UUID grant,
        UUID resource,
        @Nullable String part,
        @Nullable String snapshot,
        long rows,
        Digest digest,
        OffsetDateTime at,
        Data data,
        Proof proof) {

    /** @param of {@code file}: all its bytes; {@code rows}: their compact JSON array; {@code lines}: as they lie */
    record Digest(String algorithm, String value, String of) {}

    record Data(ProvenReceipt.Data state, @Nullable OffsetDateTime keptUntil) {}

    /**
     * @param state {@code PENDING} or {@code PROVEN}; all else but the entry is null while it is pending
     * @param canonical the entry as the log hashed it: says what the receipt says
     */
    record Proof(
            String state,
            UUID entry,
            @Nullable Long index,
            @Nullable String canonical,
            @Nullable String leafHash,
            @Nullable List<String> path,
            @Nullable String checkpoint) {}

    static ReceiptView of(ProvenReceipt proven, Locale locale) {
        Receipt receipt = proven.receipt();
        String of = receipt.use() == Use.FILE ? "file" : receipt.part() == null ? "rows" : "lines";
        return new ReceiptView(
                receipt.id(),
                words(proven, locale),
                receipt.use(),
                receipt.grant(),
                receipt.resource(),
                receipt.part(),
                receipt.snapshot() == null ? null : receipt.snapshot().toString(),
                receipt.rows(),
                new Digest("SM3", receipt.digest(), of),
                at(receipt.at()),
                new Data(proven.data(), proven.keptUntil() == null ? null : at(proven.keptUntil())),
                proof(receipt.entry(), proven.proof()));
    }

    private static Proof proof(UUID entry, @Nullable EntryProof proof) {
        return proof == null
                ? new Proof("PENDING", entry, null, null, null, null, null)
                : new Proof(
                        "PROVEN",
                        entry,
                        proof.index(),
                        proof.canonical(),
                        proof.leafHash(),
                        proof.path(),
                        proof.checkpoint());
    }

    private static String words(ProvenReceipt proven, Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "cn.fenhe.release.receipts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Receipt receipt = proven.receipt();
        return MessageFormat.format(
                        texts.getString(receipt.use().name()),
                        at(receipt.at()).toString(),
                        String.valueOf(receipt.rows()))
                + texts.getString(proven.data().name());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
