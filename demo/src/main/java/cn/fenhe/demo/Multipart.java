package cn.fenhe.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** A multipart form: one JSON order and files. */
final class Multipart {

    private final String boundary = "fenhe-" + UUID.randomUUID();
    private final List<Supplier<InputStream>> pieces = new ArrayList<>();

    Multipart order(Object order) {
        head("Content-Disposition: form-data; name=\"order\"\r\nContent-Type: application/json");
        bytes(Answer.JSON.writeValueAsBytes(order));
        return this;
    }

    Multipart file(String name, Source content) {
        head("Content-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream");
        pieces.add(() -> {
            try {
                return content.open();
            } catch (IOException e) {
                throw new StepFailed("cannot read " + name + ": " + e.getMessage());
            }
        });
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher publisher() {
        bytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                Collections.enumeration(pieces.stream().map(Supplier::get).toList())));
    }

    private void head(String headers) {
        bytes(("\r\n--" + boundary + "\r\n" + headers + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] content) {
        pieces.add(() -> new java.io.ByteArrayInputStream(content));
    }

    /** Opens a file's content. */
    interface Source {
        InputStream open() throws IOException;
    }

    /** A content that is made whole, such as a small table. */
    static Source of(ByteArrayOutputStream content) {
        byte[] bytes = content.toByteArray();
        return () -> new java.io.ByteArrayInputStream(bytes);
    }
}
