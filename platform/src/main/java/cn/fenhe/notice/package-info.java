/** Issues official notices (文书), numbered and sealed, and delivers them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"organization", "regulation", "audit", "api", "installation", "cryptography"})
package cn.fenhe.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
