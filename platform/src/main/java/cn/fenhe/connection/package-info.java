/** Knows other systems (连接): where they are, what may be reached, and their secrets. */
@NullMarked
@ApplicationModule(allowedDependencies = {"organization", "audit", "api", "installation", "cryptography"})
package cn.fenhe.connection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
