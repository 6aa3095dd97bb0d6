package cn.fenhe.api;

import java.io.IOException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Callers that went away before their answer: nothing is wrong here and nobody is there to be told. */
final class Disconnections {

    private Disconnections() {}

    static boolean caused(Throwable thrown) {
        return thrown instanceof AsyncRequestNotUsableException
                || (thrown instanceof IOException && DisconnectedClientHelper.isClientDisconnectedException(thrown));
    }
}
