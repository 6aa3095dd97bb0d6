package cn.fenhe.installation;

import org.jspecify.annotations.Nullable;

/** The platform cannot start: the message says what is wrong, the advice what a person can do about it. */
final class CannotStart extends RuntimeException {

    private final String advice;

    CannotStart(String message, String advice) {
        this(message, advice, null);
    }

    CannotStart(String message, String advice, @Nullable Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
