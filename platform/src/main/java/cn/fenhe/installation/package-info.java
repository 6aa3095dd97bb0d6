/** Holds what one installation stands on: its data folder, its database, its budgets of memory and space. */
@NullMarked
@ApplicationModule(allowedDependencies = {"api"})
package cn.fenhe.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
