package cn.fenhe.collection.web;

import cn.fenhe.api.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;

/** A multipart request read as it streams: nothing of it is kept anywhere before its reader has seen it. */
final class Upload {

    private final FileItemIterator parts;

    Upload(HttpServletRequest request) throws IOException {
        FileUpload upload = new FileUpload();
        upload.setHeaderEncoding("UTF-8");
        try {
            parts = upload.getItemIterator(new Incoming(request));
        } catch (FileUploadException e) {
            throw unreadable(e);
        }
    }

    /** The next part, null after the last; the one before can no more be read. */
    @Nullable
    Part next() throws IOException {
        try {
            return parts.hasNext() ? new Part(parts.next()) : null;
        } catch (FileUploadException e) {
            throw unreadable(e);
        }
    }

    private static Refusal unreadable(Exception cause) {
        Refusal refusal = Refusal.of(Refusal.Kind.INVALID, "collection.upload-unreadable");
        refusal.addSuppressed(cause);
        return refusal;
    }

    /** One part. */
    record Part(FileItemStream item) {

        boolean is(String field) {
            return field.equals(item.getFieldName());
        }

        String fileName() {
            return Objects.requireNonNullElse(item.getName(), "");
        }

        /** Not to be closed: that would read a refused part to its end before anyone is told. */
        InputStream content() throws IOException {
            return item.openStream();
        }
    }

    private record Incoming(HttpServletRequest request) implements UploadContext {

        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }

        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public @Nullable String getContentType() {
            return request.getContentType();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return request.getInputStream();
        }
    }
}
