package cn.fenhe.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A request's content on its way to whoever reads it; what is done with it as it passes is said in {@link #read(byte[], int, int)}. */
abstract class PassedInput extends ServletInputStream {

    final ServletInputStream in;

    PassedInput(ServletInputStream in) {
        this.in = in;
    }

    @Override
    public abstract int read(byte[] into, int from, int length) throws IOException;

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public boolean isFinished() {
        return in.isFinished();
    }

    @Override
    public boolean isReady() {
        return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        in.setReadListener(listener);
    }
}
