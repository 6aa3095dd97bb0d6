/** Turns delimited files into checked Parquet files and rejected rows. */
@NullMarked
package cn.fenhe.lake.staging;

import org.jspecify.annotations.NullMarked;
