/** Is the one door (出域): decides, protects, serves, and gives receipts. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "connection",
            "protection",
            "lake",
            "lake :: read",
            "catalog",
            "organization",
            "regulation",
            "audit",
            "api",
            "installation",
            "cryptography"
        })
package cn.fenhe.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
