/** Writes rows into files (文件交付), each prepared once, digested, and kept for its term. */
@NullMarked
package cn.fenhe.release.delivery;

import org.jspecify.annotations.NullMarked;
