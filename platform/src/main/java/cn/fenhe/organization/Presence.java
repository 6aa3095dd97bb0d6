package cn.fenhe.organization;

import java.util.function.BooleanSupplier;

/**
 * Whether who began a long answer is still the same (在线): signed in, in the same post, with the same roles. An answer that goes on for
 * minutes asks from time to time, because nothing else reads its caller's rights again. Controllers take it as a parameter.
 */
public final class Presence {

    private final BooleanSupplier lasting;

    public Presence(BooleanSupplier lasting) {
        this.lasting = lasting;
    }

    public boolean lasts() {
        return lasting.getAsBoolean();
    }
}
