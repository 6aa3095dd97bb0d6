package cn.fenhe.lake.staging;

import cn.fenhe.lake.write.ColumnRule.Check;

/** Why a row is rejected; its text is the stable code of {@link cn.fenhe.lake.write.Reject}. */
enum Fault {
    TOO_FEW_COLUMNS("too-few-columns"),
    TOO_MANY_COLUMNS("too-many-columns"),
    QUOTE("quote"),
    REQUIRED("required"),
    TYPE("type"),
    NUL("nul"),
    LENGTH("length"),
    ID_NUMBER("id-number"),
    CREDIT_CODE("credit-code"),
    MOBILE("mobile"),
    DIVISION_CODE("division-code"),
    EMAIL("email"),
    BANK_CARD("bank-card"),
    DUPLICATE_KEY("duplicate-key"),
    COMMITTED_KEY("committed-key");

    /** Codes are {@code column * STRIDE + ordinal}, so that one number says column and fault. */
    static final int STRIDE = 64;

    private final String reason;

    Fault(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /** The code of this fault in a column, counted from one; column 0 is the row as a whole. */
    int at(int column) {
        return column * STRIDE + ordinal();
    }

    static Fault of(long code) {
        return values()[(int) (code % STRIDE)];
    }

    static int column(long code) {
        return (int) (code / STRIDE);
    }

    static Fault of(Check check) {
        return valueOf(check.name());
    }
}
