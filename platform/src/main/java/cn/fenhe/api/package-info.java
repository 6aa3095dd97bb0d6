/** States what every answer of the platform has in common: refusals, pages, identifiers, idempotent creation. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.fenhe.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
