/** Carries a revision of an entry (目录版本) from its draft to its publication. */
@NullMarked
package cn.fenhe.catalog.revision;

import org.jspecify.annotations.NullMarked;
