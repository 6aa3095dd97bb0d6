package cn.fenhe.killed;

import java.util.UUID;

/**
 * What a forked platform made at its start: a published resource without a key, so that a row collected twice shows, and people of both
 * sides.
 *
 * @param id item, shared unconditionally
 * @param number item, shared unconditionally
 * @param phone item, shared conditionally
 */
record Scene(
        String baseUrl,
        UUID resource,
        UUID id,
        UUID number,
        UUID phone,
        Account providerSteward,
        Account providerHead,
        Account consumerSteward,
        Account consumerHead) {

    /** With its password. */
    record Account(String name, String password) {}
}
