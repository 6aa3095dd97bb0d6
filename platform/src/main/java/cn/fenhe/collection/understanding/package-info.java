/** Finds out what a received file is: its character set, its layout, and which column is which item. */
@NullMarked
package cn.fenhe.collection.understanding;

import org.jspecify.annotations.NullMarked;
