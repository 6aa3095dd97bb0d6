/** Collects data (归集): decodes, checks, quarantines, and commits it whole or not at all. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "connection",
            "release",
            "protection",
            "lake",
            "lake :: write",
            "lake :: measure",
            "catalog",
            "organization",
            "regulation",
            "audit",
            "api",
            "installation",
            "cryptography"
        })
package cn.fenhe.collection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
