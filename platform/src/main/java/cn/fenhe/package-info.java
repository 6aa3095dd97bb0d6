/** Starts the platform and composes its modules. */
@NullMarked
package cn.fenhe;

import org.jspecify.annotations.NullMarked;
