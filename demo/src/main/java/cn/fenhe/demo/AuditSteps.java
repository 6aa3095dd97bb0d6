package cn.fenhe.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;

/** 审计: the log of all this is verified without the platform, and a copy with one changed byte is refused. */
final class AuditSteps {

    private static final String ENTRIES = "entries.ndjson";

    private final City city;
    private final Path data;
    private final List<String> verifier;

    /** @param verifier the command that verifies an export offline; the export and the key's file are added */
    AuditSteps(City city, Path data, List<String> verifier) {
        this.city = city;
        this.data = data;
        this.verifier = verifier;
    }

    List<Step> steps() {
        return List.of(
                new Step("审计：导出并离线核验全部记录", List.of("TY-7", "TY-31", "FH-4"), this::verify),
                new Step("审计：改动一个字节的副本被识破", List.of("TY-7", "FH-4"), this::tamper));
    }

    private long verify() throws IOException, InterruptedException {
        Person auditor = city.person("auditadmin");
        Files.write(export(), auditor.get("/api/v1/audit/export").expect(200).body());
        Files.write(key(), auditor.get("/api/v1/audit/key").expect(200).body());
        Verdict verdict = verdict(export());
        if (verdict.exit() != 0) {
            throw new StepFailed("the audit log does not verify: " + verdict.output());
        }
        JsonNode said = Answer.JSON.readTree(verdict.output());
        return said.path("entries").asLong();
    }

    private long tamper() throws IOException, InterruptedException {
        Path copy = data.resolve("audit-export-changed.zip");
        Files.write(copy, changed(Files.readAllBytes(export())));
        Verdict verdict = verdict(copy);
        Files.delete(copy);
        if (verdict.exit() == 0) {
            throw new StepFailed("a changed copy was taken for true: " + verdict.output());
        }
        return 1;
    }

    /** The same export with one byte in the middle of its entries changed. */
    private static byte[] changed(byte[] export) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(export));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals(ENTRIES)) {
                    int middle = new String(content, StandardCharsets.ISO_8859_1).indexOf("sharing.draft");
                    int at = middle > 0 ? middle : content.length / 2;
                    content[at] = (byte) (content[at] == 'x' ? 'y' : 'x');
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(content);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private Verdict verdict(Path export) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(verifier);
        command.addAll(List.of(export.toString(), "--key", key().toString(), "--json"));
        Process process = new ProcessBuilder(command).start();
        String output;
        try (InputStream in = process.getInputStream()) {
            output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new StepFailed("the verifier did not end in five minutes");
        }
        return new Verdict(process.exitValue(), output);
    }

    private Path export() {
        return data.resolve("audit-export.zip");
    }

    private Path key() {
        return data.resolve("audit-key.pem");
    }

    private record Verdict(int exit, String output) {}
}
