package cn.fenhe.api;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Holds back a small answer until it is stored, so that whoever has it may rely on being given it again; past the bound it lets
 * everything through.
 */
final class HeldAnswer extends HttpServletResponseWrapper {

    static final int MOST = 64 * 1024;

    private final Held out = new Held();
    private @Nullable PrintWriter writer;
    private @Nullable ByteArrayOutputStream held = new ByteArrayOutputStream();

    HeldAnswer(HttpServletResponse response) {
        super(response);
    }

    /** All of the answer; null when it was too big to hold. */
    synchronized byte @Nullable [] held() {
        flushWriter();
        return held == null ? null : held.toByteArray();
    }

    /** Lets the answer go, and whatever is written from now on. */
    synchronized void release() throws IOException {
        flushWriter();
        if (held != null) {
            byte[] all = held.toByteArray();
            held = null;
            if (all.length > 0) {
                getResponse().getOutputStream().write(all);
            }
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return out;
    }

    @Override
    public PrintWriter getWriter() {
        PrintWriter present = writer;
        if (present == null) {
            present = new PrintWriter(new OutputStreamWriter(out, Charset.forName(getCharacterEncoding())));
            writer = present;
        }
        return present;
    }

    @Override
    public synchronized void flushBuffer() throws IOException {
        flushWriter();
        if (held == null) {
            super.flushBuffer();
        }
    }

    @Override
    public synchronized void resetBuffer() {
        super.resetBuffer();
        if (held != null) {
            held.reset();
        }
    }

    @Override
    public synchronized void reset() {
        super.reset();
        if (held != null) {
            held.reset();
        }
    }

    private void flushWriter() {
        if (writer != null) {
            writer.flush();
        }
    }

    private synchronized void write(byte[] from, int offset, int length) throws IOException {
        if (held != null && held.size() + length > MOST) {
            byte[] all = held.toByteArray();
            held = null;
            getResponse().getOutputStream().write(all);
        }
        OutputStream to = held == null ? getResponse().getOutputStream() : held;
        to.write(from, offset, length);
    }

    private final class Held extends ServletOutputStream {

        @Override
        public void write(int value) throws IOException {
            HeldAnswer.this.write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            HeldAnswer.this.write(from, offset, length);
        }

        @Override
        public void flush() throws IOException {
            synchronized (HeldAnswer.this) {
                if (held == null) {
                    getResponse().getOutputStream().flush();
                }
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("answers are written blocking");
        }
    }
}
