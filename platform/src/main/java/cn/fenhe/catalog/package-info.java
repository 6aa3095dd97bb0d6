/** Keeps the catalogue (目录): what data exists, what it is, and what it may be used for. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"notice", "organization", "regulation", "audit", "api", "installation", "cryptography"})
package cn.fenhe.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
