/** Compares two snapshots of a table row by row. */
@NullMarked
package cn.fenhe.lake.difference;

import org.jspecify.annotations.NullMarked;
