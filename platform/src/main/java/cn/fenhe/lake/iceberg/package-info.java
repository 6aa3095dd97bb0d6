/** Keeps tables as Iceberg snapshots, whose pointer moves in the transaction of the act. */
@NullMarked
package cn.fenhe.lake.iceberg;

import org.jspecify.annotations.NullMarked;
