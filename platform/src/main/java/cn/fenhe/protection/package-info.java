/** Detects and grades sensitive data, and masks it (脱敏) where it is scanned. */
@NullMarked
@ApplicationModule(allowedDependencies = {"lake", "lake :: read", "catalog", "api", "installation", "cryptography"})
package cn.fenhe.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
