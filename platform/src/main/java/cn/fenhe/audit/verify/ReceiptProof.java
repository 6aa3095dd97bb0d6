package cn.fenhe.audit.verify;

import cn.fenhe.audit.tree.Proofs;
import cn.fenhe.audit.tree.SignedCheckpoint;
import cn.fenhe.audit.tree.TreeHash;
import cn.fenhe.cryptography.DigestingOutputStream;
import cn.fenhe.cryptography.Sm3;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies one receipt (回执) as its holder has it: the entry enclosed in it says what the receipt says, the entry's bytes are a leaf of
 * the tree, and a trusted key has signed the tree's root. What the receipt says in words, and of whether the data is still kept, is not
 * part of the proof.
 */
final class ReceiptProof {

    /** A receipt is a few kilobytes; a larger file is not ours. */
    private static final int LARGEST = 1 << 20;

    private static final String ACTION = "release.receipt";

    private final JsonNode receipt;
    private final JsonNode proof;

    private ReceiptProof(JsonNode receipt) {
        this.receipt = receipt;
        this.proof = receipt.path("proof");
    }

    static VerifiedReceipt verify(Arguments arguments) throws IOException, Refused {
        TrustedKeys keys = arguments.given();
        SignedCheckpoint signed;
        ReceiptProof enclosed;
        try {
            enclosed = new ReceiptProof(new JsonMapper().readTree(text(arguments.file())));
            signed = enclosed.standsInTheTree(keys);
            enclosed.entrySaysSo();
        } catch (JacksonException | IllegalArgumentException | DateTimeParseException e) {
            throw new Refused("the file is not a receipt as the platform gives it");
        }
        Path content = arguments.content();
        if (content != null) {
            enclosed.isOf(content);
        }
        return new VerifiedReceipt(enclosed.receipt, signed.checkpoint(), content);
    }

    private static String text(Path file) throws IOException, Refused {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Refused("the file is larger than a receipt can be");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private SignedCheckpoint standsInTheTree(TrustedKeys keys) throws Refused {
        if (proof.path("state").asString("").equals("PENDING")) {
            throw new Refused("the receipt was fetched before its proof was made: fetch it again");
        }
        SignedCheckpoint signed =
                SignedCheckpoint.parse(proof.path("checkpoint").asString(""));
        keys.require(signed);
        byte[] leaf = TreeHash.leaf(canonical().getBytes(StandardCharsets.UTF_8));
        List<byte[]> path = Description.hashes(proof.path("path"));
        long index = proof.path("index").asLong(-1);
        if (!Proofs.includes(
                index,
                signed.checkpoint().size(),
                leaf,
                path,
                signed.checkpoint().root())) {
            throw new Refused("the enclosed entry is not in the log that was signed");
        }
        return signed;
    }

    private String canonical() throws Refused {
        String canonical = proof.path("canonical").asString("");
        if (canonical.isEmpty()) {
            throw new Refused("the receipt does not enclose its entry");
        }
        return canonical;
    }

    private void entrySaysSo() throws Refused {
        JsonNode entry = new JsonMapper().readTree(canonical());
        JsonNode details = entry.path("details");
        same("kind", ACTION, text(entry.path("action")));
        same("id", text(receipt.path("id")), text(entry.path("subject")));
        for (String name : List.of("use", "grant", "resource", "part", "snapshot", "rows")) {
            same(name, text(receipt.path(name)), text(details.path(name)));
        }
        same("digest", text(receipt.path("digest").path("value")), text(details.path("digest")));
        Instant at = OffsetDateTime.parse(receipt.path("at").asString("")).toInstant();
        same("at", at.toString(), text(details.path("at")));
    }

    private static void same(String name, @Nullable String said, @Nullable String recorded) throws Refused {
        if (said == null ? recorded != null : !said.equals(recorded)) {
            throw new Refused("the receipt says " + name + " " + said + ", and the log says " + recorded);
        }
    }

    private static @Nullable String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.asString();
    }

    private void isOf(Path content) throws IOException, Refused {
        try (DigestingOutputStream digest = Sm3.digesting(OutputStream.nullOutputStream())) {
            Files.copy(content, digest);
            String found = digest.hex();
            if (!found.equals(text(receipt.path("digest").path("value")))) {
                throw new Refused(content + " is not what the receipt was given for: its SM3 is " + found);
            }
        }
    }
}
