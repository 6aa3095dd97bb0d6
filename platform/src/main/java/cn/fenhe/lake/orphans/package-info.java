/** Removes files of the warehouse that nothing refers to (孤儿文件). */
@NullMarked
package cn.fenhe.lake.orphans;

import org.jspecify.annotations.NullMarked;
