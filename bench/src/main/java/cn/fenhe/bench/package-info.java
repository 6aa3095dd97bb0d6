/** Measures the platform: each bench prints figures, one a line. */
@NullMarked
package cn.fenhe.bench;

import org.jspecify.annotations.NullMarked;
