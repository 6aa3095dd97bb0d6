/** Opens data to the public (开放): reviews, the portal's service, downloads. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "release",
            "protection",
            "catalog",
            "notice",
            "organization",
            "regulation",
            "audit",
            "api",
            "installation",
            "cryptography"
        })
package cn.fenhe.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
