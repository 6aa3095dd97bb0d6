/** Holds what one installation stands on: its data folder, its database, its budgets of memory. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.fenhe.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
