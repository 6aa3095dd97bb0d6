/** Knows the regulations, their articles, the jurisdictions, the working calendar and the clocks of the law. */
@NullMarked
@ApplicationModule(allowedDependencies = {"api"})
package cn.fenhe.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
