package cn.fenhe.api;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Callers that went away before their answer: nothing is wrong here and nobody is there to be told. */
final class Disconnections {

    private Disconnections() {}

    /** Whether the container stopped reading a body that ended early or fell silent. */
    static boolean brokeOff(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException || cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    static boolean caused(Throwable thrown) {
        return thrown instanceof AsyncRequestNotUsableException
                || (thrown instanceof IOException && DisconnectedClientHelper.isClientDisconnectedException(thrown));
    }
}
