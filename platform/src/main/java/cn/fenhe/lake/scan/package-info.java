/** Turns a snapshot's files into a table that the engine reads. */
@NullMarked
package cn.fenhe.lake.scan;

import org.jspecify.annotations.NullMarked;
