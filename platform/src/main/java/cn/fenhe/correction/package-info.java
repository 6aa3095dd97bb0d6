/** Carries doubts about data (校核) to its provider, and the answers back. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "collection",
            "release",
            "catalog",
            "notice",
            "organization",
            "regulation",
            "audit",
            "api",
            "installation",
            "cryptography"
        })
package cn.fenhe.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
