/** Tells, for every duty, which code serves it and which tests prove it. */
@NullMarked
package cn.fenhe.regulation.compliance;

import org.jspecify.annotations.NullMarked;
