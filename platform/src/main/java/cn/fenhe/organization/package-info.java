/** Knows regions, institutions and their powers, people and machines, and who may act as what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"regulation", "audit", "api", "installation", "cryptography"})
package cn.fenhe.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
