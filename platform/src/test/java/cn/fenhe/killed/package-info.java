/** Platforms killed in the middle of what they do. */
@NullMarked
package cn.fenhe.killed;

import org.jspecify.annotations.NullMarked;
