/** Keeps rejected rows (问题数据) whole, and counts them by reason and column. */
@NullMarked
package cn.fenhe.collection.quarantine;

import org.jspecify.annotations.NullMarked;
