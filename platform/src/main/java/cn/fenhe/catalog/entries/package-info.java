/** Reads confirmed and published entries, and keeps what others tell of their data (目录条目). */
@NullMarked
package cn.fenhe.catalog.entries;

import org.jspecify.annotations.NullMarked;
