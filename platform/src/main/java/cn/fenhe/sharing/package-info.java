/** Carries requests between institutions (共享) by the clocks of the law to grants. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
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
package cn.fenhe.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
