/** Counts and lists the whole catalogue for those who answer for it: census and negative list. */
@NullMarked
package cn.fenhe.catalog.census;

import org.jspecify.annotations.NullMarked;
