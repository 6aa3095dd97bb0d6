/** Records every act (审计) so that no record can be changed, removed or invented unseen. */
@NullMarked
@ApplicationModule(allowedDependencies = {"api", "installation", "cryptography"})
package cn.fenhe.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
